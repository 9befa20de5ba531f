import { Injectable } from '@nestjs/common';
import { type FieldError, ShopError } from '@storehouse/domain';
import type { PromotionDto, SavePromotionDto, UpdatePromotionDto } from '@storehouse/dto';
import { PromotionsRepository } from './promotions.repository';

/** Promotions as staff make them. */
@Injectable()
export class PromotionsService {
  constructor(private readonly promotions: PromotionsRepository) {}

  list(): Promise<PromotionDto[]> {
    return this.promotions.list();
  }

  async get(id: number): Promise<PromotionDto> {
    const [promotion] = await this.promotions.list(id);
    if (!promotion) throw new ShopError('PROMOTION_UNKNOWN', 'There is no such promotion.');
    return promotion;
  }

  async create(body: SavePromotionDto): Promise<PromotionDto> {
    refuseMisfits(body);
    return this.get(await this.promotions.create(body));
  }

  async update(id: number, body: UpdatePromotionDto): Promise<PromotionDto> {
    const current = await this.get(id);
    refuseMisfits(body);
    if ((body.usageLimit ?? null) !== null && current.usageLimit === null) {
      refuseFields([{ field: 'usageLimit', message: 'a promotion made without a limit gets none later' }]);
    }
    if (current.usageLimit !== null && (body.usageLimit ?? 0) < current.uses) {
      refuseFields([{ field: 'usageLimit', message: `it was used ${current.uses} times already` }]);
    }
    if (!(await this.promotions.update(id, body))) throw new ShopError('STALE_VERSION');
    return this.get(id);
  }
}

const refuseFields = (errors: FieldError[]): void => {
  if (errors.length > 0) throw new ShopError('VALIDATION_FAILED', undefined, errors);
};

/** The database holds these, too, but does not know which field they came from. */
function refuseMisfits(body: SavePromotionDto): void {
  const gives = body.kind === 'buy_x_get_y';
  const wanted: [field: keyof SavePromotionDto, isWanted: boolean][] = [
    ['rateBp', gives || body.kind === 'percent'],
    ['buyQuantity', gives],
    ['getQuantity', gives],
  ];
  const errors = wanted
    .filter(([field, isWanted]) => isWanted !== ((body[field] ?? null) !== null))
    .map(([field, isWanted]) => ({ field, message: isWanted ? `${field} is needed` : `${field} must be left out` }));
  if (body.kind === 'fixed' && (body.amounts.length === 0 || body.amounts.some(({ amountMinor }) => !amountMinor))) {
    errors.push({ field: 'amounts', message: 'each needs an amountMinor, and there must be one' });
  }
  if (body.startsOn && body.endsOn && body.endsOn < body.startsOn) {
    errors.push({ field: 'endsOn', message: 'endsOn must not be before startsOn' });
  }
  refuseFields(errors);
}
