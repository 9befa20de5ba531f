import { Injectable } from '@nestjs/common';
import type { StockReason } from '@storehouse/domain';
import type { MoveStockDto, StockLevelDto, TransferStockDto } from '@storehouse/dto';
import { Database } from '../../common/database';
import { Keyset, type KeysetRow } from '../../common/keyset';
import { joinSql, sql } from '../../common/sql';

export interface StockRow {
  variantId: number;
  sku: string;
  owed: number;
  lowAt: number;
}

export type LevelRow = Omit<StockLevelDto, 'isActive'> & { locationId: number; isActive: 0 | 1 };

export interface MovementRow {
  id: number;
  location: string;
  delta: number;
  balanceAfter: number;
  reason: StockReason;
  orderNumber: string | null;
  otherLocation: string | null;
  stocktakeId: number | null;
  actor: string | null;
  note: string | null;
  at: Date;
}

/** The stock of one variant and its ledger. */
@Injectable()
export class StockRepository {
  constructor(private readonly database: Database) {}

  find(sku: string): Promise<StockRow | undefined> {
    return this.database.one(
      `SELECT v.id AS variantId, v.sku, COALESCE(b.promised, 0) AS owed,
         COALESCE(v.low_stock_at, s.low_stock_threshold) AS lowAt
       FROM shop_settings s
       JOIN product_variants v ON v.sku = ?
       LEFT JOIN variant_backlogs b ON b.variant_id = v.id`,
      [sku],
    );
  }

  /** In the order in which orders take from them. */
  levels(variantId: number): Promise<LevelRow[]> {
    return this.database.rows(
      `SELECT l.id AS locationId, l.code AS location, l.name, l.is_active AS isActive, s.on_hand AS onHand, s.held, s.available
       FROM stock_levels s JOIN stock_locations l ON l.id = s.location_id
       WHERE s.variant_id = ? ORDER BY l.priority, l.id`,
      [variantId],
    );
  }

  /** The newest first, at these places. Each place is read by its index. */
  async movements(variantId: number, locationIds: readonly number[], limit: number, cursor?: string) {
    const keyset = new Keyset(['stock', variantId, locationIds], [{ sql: 'm.id', kind: 'number', descending: true }]);
    const after = keyset.after(cursor);
    const newest = joinSql(
      locationIds.map((locationId) =>
        sql(
          `(SELECT m.id FROM stock_movements m WHERE m.variant_id = ? AND m.location_id = ? AND ${after.text}
            ORDER BY m.id DESC LIMIT ${limit + 1})`,
          ...[variantId, locationId, ...after.values],
        ),
      ),
      ' UNION ALL ',
    );
    const rows = await this.database.rows<MovementRow & KeysetRow>(
      `SELECT m.id, l.code AS location, m.delta, m.balance_after AS balanceAfter, m.reason, o.number AS orderNumber,
         other.code AS otherLocation, t.stocktake_id AS stocktakeId, u.name AS actor, m.note, m.created_at AS at,
         ${keyset.columns}
       FROM (${newest.text}) newest
       JOIN stock_movements m ON m.id = newest.id
       JOIN stock_locations l ON l.id = m.location_id
       LEFT JOIN orders o ON o.id = m.order_id
       LEFT JOIN users u ON u.id = m.actor_id
       LEFT JOIN stock_transfers gone ON gone.out_movement_id = m.id
       LEFT JOIN stock_transfers came ON came.in_movement_id = m.id
       LEFT JOIN stock_movements twin ON twin.id = COALESCE(gone.in_movement_id, came.out_movement_id)
       LEFT JOIN stock_locations other ON other.id = twin.location_id
       LEFT JOIN stocktake_lines t ON t.movement_id = m.id
       ORDER BY ${keyset.orderBy} LIMIT ${limit + 1}`,
      newest.values,
    );
    return keyset.page(rows, limit);
  }

  /** See database/procedures/move_stock.sql. Every call books, so it is not repeated after a lost connection. */
  async move(sku: string, { reason, quantity, note, location }: MoveStockDto, actorId: number): Promise<number> {
    const [[moved]] = await this.database.callOnce<[{ delta: number }[]]>('move_stock', [
      ...[sku, reason, quantity, actorId, note ?? null, location ?? null],
    ]);
    return moved?.delta ?? 0;
  }

  /** See database/procedures/transfer_stock.sql. Every call moves. */
  async transfer(sku: string, { from, to, quantity, note }: TransferStockDto, actorId: number): Promise<void> {
    await this.database.callOnce('transfer_stock', [sku, from, to, quantity, actorId, note ?? null]);
  }

  /** False when there is no such variant. An editor that has the product open hears of it by the version. */
  setLowStock(sku: string, lowStockAt: number | null): Promise<boolean> {
    return this.database.transaction(async (session) => {
      const { affectedRows } = await session.write(
        'UPDATE products SET version = version + 1 WHERE id = (SELECT product_id FROM product_variants WHERE sku = ?)',
        [sku],
      );
      await session.write('UPDATE product_variants SET low_stock_at = ? WHERE sku = ?', [lowStockAt, sku]);
      return affectedRows === 1;
    });
  }
}
