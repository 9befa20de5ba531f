import { Injectable } from '@nestjs/common';
import { PAGE_LIMIT_DEFAULT, ShopError, type StaffStockReason } from '@storehouse/domain';
import type { MoveStockDto, StockDto, StockMovementDto, StockQueryDto, TransferStockDto } from '@storehouse/dto';
import { logEvent } from '../../common/logger';
import { type LevelRow, type MovementRow, StockRepository } from './stock.repository';

/** The stock of one variant as staff see and book it. */
@Injectable()
export class StockService {
  constructor(private readonly stock: StockRepository) {}

  async get(sku: string, { limit, cursor, location }: StockQueryDto): Promise<StockDto> {
    const variant = await this.stock.find(sku);
    if (!variant) throw new ShopError('VARIANT_NOT_FOUND');
    const levels = await this.stock.levels(variant.variantId);
    const places = levels.filter((level) => location === undefined || level.location === location);
    if (places.length === 0) throw new ShopError('LOCATION_NOT_FOUND');
    const { rows, nextCursor } = await this.stock.movements(
      variant.variantId,
      places.map(({ locationId }) => locationId),
      limit,
      cursor,
    );
    return {
      sku: variant.sku,
      onHand: sum(levels, 'onHand'),
      held: sum(levels, 'held'),
      available: sum(
        levels.filter(({ isActive }) => isActive === 1),
        'available',
      ),
      owed: variant.owed,
      lowAt: variant.lowAt,
      levels: levels.map(({ locationId: _, isActive, ...level }) => ({ ...level, isActive: isActive === 1 })),
      movements: rows.map(toMovementDto),
      nextCursor,
    };
  }

  async move(sku: string, move: MoveStockDto, actorId: number): Promise<StockDto> {
    refuseQuantity(move.reason, move.quantity);
    const delta = await this.stock.move(sku, move, actorId);
    logEvent('stock.moved', { sku, reason: move.reason, delta, location: move.location });
    const stock = await this.newest(sku);
    if (delta < 0 && stock.available <= stock.lowAt) logEvent('stock.low', { sku, available: stock.available });
    return stock;
  }

  async transfer(sku: string, transfer: TransferStockDto, actorId: number): Promise<StockDto> {
    const { from, to, quantity } = transfer;
    if (from === to) {
      const message = 'to must be another location than from';
      throw new ShopError('VALIDATION_FAILED', undefined, [{ field: 'to', message }]);
    }
    await this.stock.transfer(sku, transfer, actorId);
    logEvent('stock.transferred', { sku, from, to, quantity });
    return this.newest(sku);
  }

  async setLowStock(sku: string, lowStockAt: number | null): Promise<void> {
    if (!(await this.stock.setLowStock(sku, lowStockAt))) throw new ShopError('VARIANT_NOT_FOUND');
  }

  private newest(sku: string): Promise<StockDto> {
    return this.get(sku, { limit: PAGE_LIMIT_DEFAULT });
  }
}

/** The procedure refuses these, too, but does not know which field they came from. */
function refuseQuantity(reason: StaffStockReason, quantity: number): void {
  const message = {
    receipt: quantity > 0 ? null : 'quantity of a receipt must be above 0',
    count: quantity >= 0 ? null : 'quantity of a count must not be below 0',
    correction: quantity !== 0 ? null : 'quantity of a correction must not be 0',
  }[reason];
  if (message) throw new ShopError('VALIDATION_FAILED', undefined, [{ field: 'quantity', message }]);
}

const sum = (levels: readonly LevelRow[], figure: 'onHand' | 'held' | 'available'): number =>
  levels.reduce((total, level) => total + level[figure], 0);

const toMovementDto = ({ at, ...row }: MovementRow): StockMovementDto => ({
  id: row.id,
  location: row.location,
  delta: row.delta,
  balanceAfter: row.balanceAfter,
  reason: row.reason,
  orderNumber: row.orderNumber,
  otherLocation: row.otherLocation,
  stocktakeId: row.stocktakeId,
  actor: row.actor,
  note: row.note,
  at: at.toISOString(),
});
