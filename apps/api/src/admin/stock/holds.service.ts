import { Injectable } from '@nestjs/common';
import type { HoldDto, HoldPageDto, ListHoldsQueryDto, ReleaseHoldDto } from '@storehouse/dto';
import { logEvent } from '../../common/logger';
import { type HoldRow, HoldsRepository } from './holds.repository';

/** Pieces kept for checkouts that are under way. */
@Injectable()
export class HoldsService {
  constructor(private readonly holds: HoldsRepository) {}

  async list(query: ListHoldsQueryDto): Promise<HoldPageDto> {
    const { rows, nextCursor } = await this.holds.page(query);
    return { items: rows.map(toHoldDto), nextCursor };
  }

  async release(hold: ReleaseHoldDto): Promise<void> {
    const quantity = await this.holds.release(hold);
    logEvent('hold.released', { ...hold, quantity });
  }
}

const toHoldDto = (row: HoldRow): HoldDto => ({
  cartId: row.cartId,
  customer: row.customer,
  sku: row.sku,
  title: row.title,
  variantTitle: row.variantTitle,
  location: row.location,
  quantity: row.quantity,
  until: row.until.toISOString(),
});
