import { Injectable } from '@nestjs/common';
import { type FieldError, ShopError } from '@storehouse/domain';
import type { CheckDeliveryQueryDto, DeliveryCheckDto, DeliveryRateDto, DeliverySettingsDto } from '@storehouse/dto';
import { DeliveryRepository } from './delivery.repository';

/** Delivery as staff set it. */
@Injectable()
export class DeliveryService {
  constructor(private readonly delivery: DeliveryRepository) {}

  get(): Promise<DeliverySettingsDto> {
    return this.delivery.read();
  }

  async save(body: DeliverySettingsDto): Promise<DeliverySettingsDto> {
    const misfits = misfitsOf(body);
    if (misfits.length > 0) throw new ShopError('VALIDATION_FAILED', undefined, misfits);
    if (!(await this.delivery.write(body))) throw new ShopError('STALE_VERSION');
    return this.get();
  }

  check(query: CheckDeliveryQueryDto): Promise<DeliveryCheckDto> {
    return this.delivery.check(query);
  }
}

/** The database holds these, too, but does not know which field they came from. */
function misfitsOf({ methods, zones }: DeliverySettingsDto): FieldError[] {
  const errors: FieldError[] = [];
  const refuse = (field: string, message: string) => errors.push({ field, message });
  const codes = new Set<string>();
  for (const [at, { code, minDays, maxDays }] of methods.entries()) {
    if (codes.has(code)) refuse(`methods.${at}.code`, 'another way of delivery has this code');
    if (maxDays < minDays) refuse(`methods.${at}.maxDays`, 'it must not be before the earliest day');
    codes.add(code);
  }
  const names = new Set<string>();
  const places = new Map<string, string>();
  for (const [at, zone] of zones.entries()) {
    if (names.has(zone.name.toLowerCase())) refuse(`zones.${at}.name`, 'another zone has this name');
    names.add(zone.name.toLowerCase());
    for (const [row, { country, region }] of zone.places.entries()) {
      const field = `zones.${at}.places.${row}.${region ? 'region' : 'country'}`;
      const place = `${country} ${region.toLowerCase()}`;
      const other = places.get(place);
      if (other !== undefined) refuse(field, `it belongs to the zone ${other} already`);
      if (region && !country) refuse(field, 'a region needs its country');
      places.set(place, zone.name);
    }
    for (const [row, rate] of zone.rates.entries()) {
      for (const { field, message } of misfitsOfRate(rate, codes)) refuse(`zones.${at}.rates.${row}.${field}`, message);
    }
  }
  return errors;
}

function misfitsOfRate(rate: DeliveryRateDto, methods: ReadonlySet<string>): FieldError[] {
  const errors: FieldError[] = [];
  if (!methods.has(rate.method)) errors.push({ field: 'method', message: 'there is no such way of delivery' });
  if ((rate.belowGrams ?? Number.POSITIVE_INFINITY) <= rate.fromGrams) {
    errors.push({ field: 'belowGrams', message: 'it must be more than where the rate begins' });
  }
  if ((rate.belowSubtotalMinor ?? Number.POSITIVE_INFINITY) <= rate.fromSubtotalMinor) {
    errors.push({ field: 'belowSubtotalMinor', message: 'it must be more than where the rate begins' });
  }
  return errors;
}
