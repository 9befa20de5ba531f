import { Injectable } from '@nestjs/common';
import { type FieldError, ShopError } from '@storehouse/domain';
import type {
  ListPromotionsQueryDto,
  PromotionDto,
  PromotionPageDto,
  SavePromotionDto,
  TriedCartDto,
  TryPromotionsDto,
  UpdatePromotionDto,
} from '@storehouse/dto';
import { PromotionsRepository } from './promotions.repository';
import { toTriedCartDto } from './tried-cart';

/** Promotions as staff make them. */
@Injectable()
export class PromotionsService {
  constructor(private readonly promotions: PromotionsRepository) {}

  list(query: ListPromotionsQueryDto): Promise<PromotionPageDto> {
    return this.promotions.list(query);
  }

  async get(id: number): Promise<PromotionDto> {
    const promotion = await this.promotions.find(id);
    if (!promotion) throw new ShopError('PROMOTION_UNKNOWN', 'There is no such promotion.');
    return promotion;
  }

  async create(body: SavePromotionDto): Promise<PromotionDto> {
    refuseFields(misfitsOf(body));
    return this.get(await this.promotions.create(body));
  }

  async update(id: number, body: UpdatePromotionDto): Promise<PromotionDto> {
    refuseFields([...misfitsOf(body), ...misfitsOfLimit(body, await this.get(id))]);
    if (!(await this.promotions.update(id, body))) throw new ShopError('STALE_VERSION');
    return this.get(id);
  }

  /** What promotions do to a cart that nobody has, the one of an unsaved form among them. Nothing stays. */
  async try(body: TryPromotionsDto): Promise<TriedCartDto> {
    const { promotion } = body;
    const current = promotion?.id ? await this.get(promotion.id) : null;
    if (promotion) {
      const misfits = [...misfitsOf(promotion), ...(current ? misfitsOfLimit(promotion, current) : [])];
      refuseFields(misfits.map(({ field, message }) => ({ field: `promotion.${field}`, message })));
    }
    const { id, answer } = await this.promotions.try(body, current?.version ?? null);
    return toTriedCartDto(answer, body.currency, id);
  }
}

const refuseFields = (errors: FieldError[]): void => {
  if (errors.length > 0) throw new ShopError('VALIDATION_FAILED', undefined, errors);
};

/** The database holds these, too, but does not know which field they came from. */
function misfitsOf(body: SavePromotionDto): FieldError[] {
  const gives = body.kind === 'buy_x_get_y';
  const wanted: [field: keyof SavePromotionDto, isWanted: boolean][] = [
    ['rateBp', gives || body.kind === 'percent'],
    ['buyQuantity', gives],
    ['getQuantity', gives],
  ];
  const errors: FieldError[] = wanted
    .filter(([field, isWanted]) => isWanted !== ((body[field] ?? null) !== null))
    .map(([field, isWanted]) => ({ field, message: isWanted ? `${field} is needed` : `${field} must be left out` }));
  if (body.kind === 'fixed' && (body.amounts.length === 0 || body.amounts.some(({ amountMinor }) => !amountMinor))) {
    errors.push({ field: 'amounts', message: 'each needs an amountMinor, and there must be one' });
  }
  const seen = new Set<string>();
  for (const [index, { currency }] of body.amounts.entries()) {
    if (seen.has(currency)) errors.push({ field: `amounts.${index}.currency`, message: 'it stands there twice' });
    seen.add(currency);
  }
  if (body.startsOn && body.endsOn && body.endsOn < body.startsOn) {
    errors.push({ field: 'endsOn', message: 'endsOn must not be before startsOn' });
  }
  return errors;
}

/** A limit is counted from the first use on: it neither comes later nor ends below what was used. */
function misfitsOfLimit({ usageLimit = null }: SavePromotionDto, current: PromotionDto): FieldError[] {
  if (usageLimit !== null && current.usageLimit === null) {
    return [{ field: 'usageLimit', message: 'a promotion made without a limit gets none later' }];
  }
  if (current.usageLimit !== null && (usageLimit ?? 0) < current.uses) {
    return [{ field: 'usageLimit', message: `it was used ${current.uses} times already` }];
  }
  if (current.usageLimit !== null && usageLimit === null) {
    return [{ field: 'usageLimit', message: 'a promotion made with a limit keeps one' }];
  }
  return [];
}
