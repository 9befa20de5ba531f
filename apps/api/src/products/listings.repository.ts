import { Injectable } from '@nestjs/common';
import type { ProductSort } from '@storehouse/dto';
import { Database } from '../common/database';
import { Keyset, type KeysetColumn, type KeysetRow } from '../common/keyset';
import { joinSql } from '../common/sql';
import { conditionsOf, listingsFound } from './product-conditions';
import { filterKey, type ProductFilter } from './product-filter';

/** A product in a list, without its pictures and stock. */
export interface ListingRow {
  id: number;
  slug: string;
  title: string;
  brand: string | null;
  priceMinor: number;
  priceToMinor: number;
  compareAtMinor: number | null;
  currency: string;
}

const ID: KeysetColumn = { sql: 'l.product_id', kind: 'number' };
const UNITS: KeysetColumn = { sql: 'l.units_sold', kind: 'number', descending: true };
const PRICE: KeysetColumn = { sql: 'l.price_from_minor', kind: 'number' };

const descending = (column: KeysetColumn): KeysetColumn => ({ ...column, descending: true });

const ORDERS: Readonly<Record<ProductSort, readonly KeysetColumn[]>> = {
  relevance: [{ sql: 'm.tier', kind: 'number' }, UNITS, descending(ID)],
  popular: [UNITS, descending(ID)],
  newest: [{ sql: 'l.listed_at', kind: 'time', descending: true }, descending(ID)],
  'price-asc': [PRICE, ID],
  'price-desc': [descending(PRICE), descending(ID)],
  title: [{ sql: 'l.title', kind: 'text' }, ID],
};

/** Pages of product_listings. */
@Injectable()
export class ListingsRepository {
  constructor(private readonly database: Database) {}

  /** One page in the order of `sort`; `relevance` needs a search. */
  async page(filter: ProductFilter, sort: ProductSort, limit: number, cursor?: string) {
    const keyset = new Keyset([sort, filterKey(filter)], ORDERS[sort]);
    const from = listingsFound(filter.search);
    const where = joinSql([...Object.values(conditionsOf(filter)).flat(), keyset.after(cursor)], ' AND ');
    const rows = await this.database.rows<ListingRow & KeysetRow>(
      `SELECT l.product_id AS id, p.slug, l.title, b.name AS brand, l.price_from_minor AS priceMinor,
         l.price_to_minor AS priceToMinor, l.compare_at_minor AS compareAtMinor, l.currency, ${keyset.columns}
       FROM ${from.text}
       JOIN products p ON p.id = l.product_id
       LEFT JOIN brands b ON b.id = l.brand_id
       WHERE l.currency = ? AND ${where.text}
       ORDER BY ${keyset.orderBy}
       LIMIT ${limit + 1}`,
      [...from.values, filter.currency, ...where.values],
    );
    return keyset.page(rows, limit);
  }
}
