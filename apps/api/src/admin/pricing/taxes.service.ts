import { Injectable } from '@nestjs/common';
import { type FieldError, ShopError } from '@storehouse/domain';
import type { CheckTaxQueryDto, SaveTaxesDto, TaxCheckDto, TaxesDto, TaxRateDto } from '@storehouse/dto';
import { TaxesRepository } from './taxes.repository';

/** Taxes as staff set them. */
@Injectable()
export class TaxesService {
  constructor(private readonly taxes: TaxesRepository) {}

  get(): Promise<TaxesDto> {
    return this.taxes.read();
  }

  /** The database refuses overlapping rates, too, but does not know the row. */
  async save({ rates, version }: SaveTaxesDto): Promise<TaxesDto> {
    const { classes } = await this.taxes.read();
    const misfits = misfitsOf(rates, new Set(classes.map(({ code }) => code)));
    if (misfits.length > 0) throw new ShopError('VALIDATION_FAILED', undefined, misfits);
    const overlaps = overlapsOf(rates);
    if (overlaps.length > 0) throw new ShopError('TAX_RATES_OVERLAP', undefined, overlaps);
    if (!(await this.taxes.write(rates, version))) throw new ShopError('STALE_VERSION');
    return this.get();
  }

  async check(query: CheckTaxQueryDto): Promise<TaxCheckDto> {
    return { classes: await this.taxes.check(query) };
  }
}

const misfitsOf = (rates: TaxRateDto[], classes: ReadonlySet<string>): FieldError[] =>
  rates.flatMap(({ taxClass, validFrom, validTo }, row) => [
    ...(classes.has(taxClass) ? [] : [{ field: `rates.${row}.taxClass`, message: 'there is no such tax class' }]),
    ...(validTo && validTo <= validFrom
      ? [{ field: `rates.${row}.validTo`, message: 'it must hold for a day at least' }]
      : []),
  ]);

/** Of each two rates of a class and place that hold on the same day, the one that begins later. */
function overlapsOf(rates: TaxRateDto[]): FieldError[] {
  const inOrder = rates
    .map((rate, row) => ({ ...rate, row, place: `${rate.taxClass} ${rate.country} ${rate.region.toLowerCase()}` }))
    .sort((a, b) => a.place.localeCompare(b.place) || a.validFrom.localeCompare(b.validFrom) || a.row - b.row);
  return inOrder.flatMap((rate, at) => {
    const before = inOrder[at - 1];
    const isApart = before?.place !== rate.place || (before.validTo && before.validTo <= rate.validFrom);
    return isApart
      ? []
      : [{ field: `rates.${rate.row}.validFrom`, message: `the rate from ${before.validFrom} on still holds then` }];
  });
}
