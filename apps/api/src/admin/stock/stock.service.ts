import { Injectable } from '@nestjs/common';
import { PAGE_LIMIT_DEFAULT, ShopError, type StaffStockReason } from '@storehouse/domain';
import type { MoveStockDto, PageQueryDto, StockDto, StockMovementDto } from '@storehouse/dto';
import { logEvent } from '../../common/logger';
import { ShopService } from '../../shop/shop.service';
import { type MovementRow, StockRepository } from './stock.repository';

/** Stock as staff see and book it. */
@Injectable()
export class StockService {
  constructor(
    private readonly stock: StockRepository,
    private readonly shop: ShopService,
  ) {}

  async get(sku: string, { limit, cursor }: PageQueryDto): Promise<StockDto> {
    const level = await this.stock.find(sku);
    if (!level) throw new ShopError('VARIANT_NOT_FOUND');
    const { rows, nextCursor } = await this.stock.movements(level, limit, cursor);
    const { onHand, held, available } = level;
    return { sku: level.sku, onHand, held, available, movements: rows.map(toMovementDto), nextCursor };
  }

  async move(sku: string, { reason, quantity, note }: MoveStockDto, actorId: number): Promise<StockDto> {
    refuseQuantity(reason, quantity);
    const moved = await this.stock.move(sku, reason, quantity, actorId, note ?? null);
    logEvent('stock.moved', { sku, reason, delta: moved?.delta });
    if (moved && moved.delta < 0 && moved.available <= (await this.shop.lowStockThreshold())) {
      logEvent('stock.low', { sku, available: moved.available });
    }
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

const toMovementDto = ({
  id,
  delta,
  balanceAfter,
  reason,
  orderNumber,
  actor,
  note,
  at,
}: MovementRow): StockMovementDto => ({
  ...{ id, delta, balanceAfter, reason, orderNumber, actor, note },
  at: at.toISOString(),
});
