import { Injectable } from '@nestjs/common';
import type { ListStockQueryDto, LowStockDto, StockCountsDto, StockRowDto, StockSort } from '@storehouse/dto';
import { Database } from '../../common/database';
import { Keyset, type KeysetColumn, type KeysetRow } from '../../common/keyset';
import { escapeLike, joinSql, type Sql, sql } from '../../common/sql';

export type ListedStockRow = StockRowDto & KeysetRow;

const ORDERS: Readonly<Record<StockSort, readonly KeysetColumn[]>> = {
  available: [
    { sql: 's.available', kind: 'number' },
    { sql: 'v.id', kind: 'number' },
  ],
  title: [
    { sql: 'p.title', kind: 'text' },
    { sql: 'v.id', kind: 'number' },
  ],
  sku: [{ sql: 'v.sku', kind: 'text' }],
};

/** Live variants of goods in the shop as far as they are low (sold out ones, too): one rule for list and dashboard. */
const IS_LOW = `v.archived_at IS NULL AND p.status = 'active' AND s.available <= s.low_at`;

@Injectable()
export class StockListRepository {
  constructor(private readonly database: Database) {}

  async page({ view, q, sort, limit, cursor }: ListStockQueryDto, locationId: number | null) {
    const keyset = new Keyset(['stock list', view, q, locationId, sort], ORDERS[sort]);
    const stock = stockAt(locationId);
    const where = joinSql([isInView(view), ...(q ? [isFound(q)] : []), keyset.after(cursor)], ' AND ');
    const rows = await this.database.rows<ListedStockRow>(
      `SELECT v.sku, p.title, v.title AS variantTitle, p.slug AS productSlug, s.available,
         COALESCE(b.promised, 0) AS owed, s.low_at AS lowAt, v.low_stock_at AS lowStockAt,
         v.stock_policy AS stockPolicy, DATE_FORMAT(v.expected_on, '%Y-%m-%d') AS expectedOn, ${keyset.columns}
       FROM ${stock.text} s
       JOIN product_variants v ON v.id = s.variant_id
       JOIN products p ON p.id = v.product_id
       LEFT JOIN variant_backlogs b ON b.variant_id = v.id
       WHERE ${where.text}
       ORDER BY ${keyset.orderBy} LIMIT ${limit + 1}`,
      [...stock.values, ...where.values],
    );
    return keyset.page(rows, limit);
  }

  async counts(locationId: number | null): Promise<StockCountsDto> {
    const stock = stockAt(locationId);
    const counts = await this.database.one<StockCountsDto>(
      `SELECT COUNT(IF(s.available > 0, 1, NULL)) AS low, COUNT(IF(s.available <= 0, 1, NULL)) AS \`out\`
       FROM ${stock.text} s
       JOIN product_variants v ON v.id = s.variant_id
       JOIN products p ON p.id = v.product_id
       WHERE ${IS_LOW}`,
      stock.values,
    );
    return counts ?? { low: 0, out: 0 };
  }

  lowest(limit: number): Promise<LowStockDto[]> {
    return this.database.rows(
      `SELECT v.sku, p.title, v.title AS variantTitle, p.slug AS productSlug, s.available
       FROM variant_stock s
       JOIN product_variants v ON v.id = s.variant_id
       JOIN products p ON p.id = v.product_id
       WHERE ${IS_LOW}
       ORDER BY s.available, v.sku LIMIT ${limit}`,
    );
  }
}

/** What is left: at all active places, or at one. */
const stockAt = (locationId: number | null): Sql =>
  locationId === null
    ? sql('variant_stock')
    : sql(
        `(SELECT level.variant_id, level.available, COALESCE(own.low_stock_at, shop.low_stock_threshold) AS low_at
          FROM shop_settings shop
          JOIN stock_levels level ON level.location_id = ?
          JOIN product_variants own ON own.id = level.variant_id AND own.archived_at IS NULL)`,
        locationId,
      );

const isInView = (view: ListStockQueryDto['view']): Sql => {
  if (view === 'all') return sql(`p.status <> 'archived'`);
  return sql(`${IS_LOW} AND s.available ${view === 'out' ? '<=' : '>'} 0`);
};

const isFound = (q: string): Sql =>
  sql(`(v.sku LIKE ? OR p.title LIKE ? OR v.barcode = ?)`, ...[`%${escapeLike(q)}%`, `%${escapeLike(q)}%`], q);
