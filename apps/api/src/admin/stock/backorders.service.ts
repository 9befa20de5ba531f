import { Injectable } from '@nestjs/common';
import type { BackorderDto, BackorderPageDto, PageQueryDto } from '@storehouse/dto';
import {
  type BackorderCounts,
  type BackorderRow,
  BackordersRepository,
  type WaitingOrderRow,
} from './backorders.repository';

/** What the shop owes its customers. */
@Injectable()
export class BackordersService {
  constructor(private readonly backorders: BackordersRepository) {}

  async list({ limit, cursor }: PageQueryDto): Promise<BackorderPageDto> {
    const { rows, nextCursor } = await this.backorders.page(limit, cursor);
    const orders = await this.backorders.waiting(rows.map(({ variantId }) => variantId));
    return { items: rows.map((row) => toBackorderDto(row, orders)), nextCursor };
  }

  counts(): Promise<BackorderCounts> {
    return this.backorders.counts();
  }
}

const toBackorderDto = (row: BackorderRow, orders: readonly WaitingOrderRow[]): BackorderDto => ({
  sku: row.sku,
  title: row.title,
  variantTitle: row.variantTitle,
  productSlug: row.productSlug,
  stockPolicy: row.stockPolicy,
  expectedOn: row.expectedOn,
  owed: row.owed,
  orderCount: row.orderCount,
  orders: orders
    .filter(({ variantId }) => variantId === row.variantId)
    .map(({ number, owed, placedAt }) => ({ number, owed, placedAt: placedAt.toISOString() })),
});
