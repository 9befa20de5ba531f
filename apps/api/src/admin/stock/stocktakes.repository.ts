import { Injectable } from '@nestjs/common';
import type { BookedLineDto, BookStocktakeDto, CountedCodeDto, StocktakeRowDto } from '@storehouse/dto';
import { Database } from '../../common/database';
import { Keyset, type KeysetRow } from '../../common/keyset';

export type StocktakeRow = Omit<StocktakeRowDto, 'at'> & { at: Date };

/** A variant that was counted; `expected` is null when nobody knows the code. */
export interface CountedRow {
  sku: string;
  title: string;
  variantTitle: string;
  counted: number;
  expected: number | null;
  held: number;
}

/** What keeps a line from being booked. */
export interface CountConflict {
  /** From 1. */
  position: number;
  sku: string;
  problem: 'unknown' | 'changed' | 'held';
  expected: number | null;
  onHand: number | null;
  held: number | null;
}

const COLUMNS = `t.id, l.code AS location, l.name AS locationName, t.line_count AS lineCount,
  t.changed_count AS changedCount, u.name AS actor, t.note, t.created_at AS at`;
const TABLES = 'stocktakes t JOIN stock_locations l ON l.id = t.location_id LEFT JOIN users u ON u.id = t.actor_id';

@Injectable()
export class StocktakesRepository {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  async page(limit: number, cursor?: string) {
    const keyset = new Keyset('stocktakes', [{ sql: 't.id', kind: 'number', descending: true }]);
    const after = keyset.after(cursor);
    const rows = await this.database.rows<StocktakeRow & KeysetRow>(
      `SELECT ${COLUMNS}, ${keyset.columns} FROM ${TABLES}
       WHERE ${after.text} ORDER BY ${keyset.orderBy} LIMIT ${limit + 1}`,
      after.values,
    );
    return keyset.page(rows, limit);
  }

  find(id: number): Promise<StocktakeRow | undefined> {
    return this.database.one(`SELECT ${COLUMNS} FROM ${TABLES} WHERE t.id = ?`, [id]);
  }

  /** Those on which something else was found come first. */
  lines(id: number): Promise<BookedLineDto[]> {
    return this.database.rows(
      `SELECT v.sku, p.title, v.title AS variantTitle, m.balance_after - m.delta AS expected, m.balance_after AS counted
       FROM stocktake_lines t
       JOIN stock_movements m ON m.id = t.movement_id
       JOIN product_variants v ON v.id = m.variant_id
       JOIN products p ON p.id = v.product_id
       WHERE t.stocktake_id = ? ORDER BY m.delta = 0, v.sku`,
      [id],
    );
  }

  /** What was counted beside what is there. A code is a SKU or else a barcode; several of one variant are added up. */
  compare(counts: readonly CountedCodeDto[], locationId: number): Promise<CountedRow[]> {
    return this.database.rows(
      `SELECT COALESCE(v.sku, given.code) AS sku, COALESCE(p.title, '') AS title, COALESCE(v.title, '') AS variantTitle,
         CAST(SUM(given.counted) AS SIGNED) AS counted, l.on_hand AS expected, COALESCE(l.held, 0) AS held
       FROM JSON_TABLE(?, '$[*]' COLUMNS (
         place FOR ORDINALITY, code VARCHAR(64) PATH '$.code', counted BIGINT PATH '$.counted')) given
       LEFT JOIN product_variants by_sku ON by_sku.sku = given.code
       LEFT JOIN product_variants by_barcode ON by_sku.id IS NULL AND by_barcode.barcode = given.code
       LEFT JOIN product_variants v ON v.id = COALESCE(by_sku.id, by_barcode.id)
       LEFT JOIN products p ON p.id = v.product_id
       LEFT JOIN stock_levels l ON l.variant_id = v.id AND l.location_id = ?
       GROUP BY COALESCE(v.sku, given.code), p.title, v.title, l.on_hand, l.held
       ORDER BY MIN(given.place)`,
      [JSON.stringify(counts), locationId],
    );
  }

  /** See database/procedures/book_stocktake.sql: all lines, or none and why. Booking the same again is harmless. */
  async book({ location, lines, note }: BookStocktakeDto, actorId: number) {
    const [conflicts, [booked] = []] = await this.database.call<
      [(Omit<CountConflict, 'onHand'> & { on_hand: number | null })[], { stocktake_id: number }[]]
    >('book_stocktake', [location, JSON.stringify(lines), actorId, note ?? null]);
    return {
      conflicts: conflicts.map(({ on_hand: onHand, ...conflict }): CountConflict => ({ ...conflict, onHand })),
      id: booked?.stocktake_id,
    };
  }
}
