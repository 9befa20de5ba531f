import { Injectable } from '@nestjs/common';
import type { StaffStockReason, StockReason } from '@storehouse/domain';
import { Database } from '../../common/database';
import { Keyset, type KeysetRow } from '../../common/keyset';

export interface StockRow {
  variantId: number;
  locationId: number;
  sku: string;
  onHand: number;
  held: number;
  available: number;
}

export interface MovementRow {
  id: number;
  delta: number;
  balanceAfter: number;
  reason: StockReason;
  orderNumber: string | null;
  actor: string | null;
  note: string | null;
  at: Date;
}

/** Stock and its ledger at the shop's first place, which is where `move_stock` books. */
@Injectable()
export class StockRepository {
  constructor(private readonly database: Database) {}

  find(sku: string): Promise<StockRow | undefined> {
    return this.database.one(
      `SELECT v.id AS variantId, s.location_id AS locationId, v.sku, s.on_hand AS onHand, s.held, s.available
       FROM product_variants v
       JOIN stock_levels s ON s.variant_id = v.id
       JOIN stock_locations l ON l.id = s.location_id
       WHERE v.sku = ?
       ORDER BY l.priority, l.id LIMIT 1`,
      [sku],
    );
  }

  /** The newest first. */
  async movements({ variantId, locationId }: StockRow, limit: number, cursor?: string) {
    const keyset = new Keyset(['stock', variantId, locationId], [{ sql: 'm.id', kind: 'number', descending: true }]);
    const after = keyset.after(cursor);
    const rows = await this.database.rows<MovementRow & KeysetRow>(
      `SELECT m.id, m.delta, m.balance_after AS balanceAfter, m.reason, o.number AS orderNumber, u.name AS actor, m.note,
         m.created_at AS at, ${keyset.columns}
       FROM stock_movements m
       LEFT JOIN orders o ON o.id = m.order_id
       LEFT JOIN users u ON u.id = m.actor_id
       WHERE m.variant_id = ? AND m.location_id = ? AND ${after.text}
       ORDER BY ${keyset.orderBy} LIMIT ${limit + 1}`,
      [variantId, locationId, ...after.values],
    );
    return keyset.page(rows, limit);
  }

  /** See database/procedures/move_stock.sql. Every call books, so it is not repeated after a lost connection. */
  async move(sku: string, reason: StaffStockReason, quantity: number, actorId: number, note: string | null) {
    const [[moved]] = await this.database.callOnce<[{ delta: number; available: number }[]]>('move_stock', [
      sku,
      reason,
      quantity,
      actorId,
      note,
    ]);
    return moved;
  }
}
