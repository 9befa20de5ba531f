import { Injectable } from '@nestjs/common';
import type { BackorderDto } from '@storehouse/dto';
import { Database } from '../../common/database';
import { Keyset, type KeysetRow } from '../../common/keyset';
import { isOneOf } from '../../common/sql';

export type BackorderRow = Omit<BackorderDto, 'orders'> & { variantId: number } & KeysetRow;

export interface WaitingOrderRow {
  variantId: number;
  number: string;
  owed: number;
  placedAt: Date;
}

/** How many orders wait for goods, and for how many pieces. */
export interface BackorderCounts {
  orders: number;
  pieces: number;
}

/** Orders shown of each variant. */
const ORDERS_SHOWN = 10;

@Injectable()
export class BackordersRepository {
  constructor(private readonly database: Database) {}

  /** The longest wait first. */
  async page(limit: number, cursor?: string) {
    const keyset = new Keyset('backorders', [
      { sql: 'b.oldest', kind: 'number' },
      { sql: 'v.id', kind: 'number' },
    ]);
    const after = keyset.after(cursor);
    const rows = await this.database.rows<BackorderRow>(
      `SELECT v.id AS variantId, v.sku, p.title, v.title AS variantTitle, p.slug AS productSlug,
         v.stock_policy AS stockPolicy, DATE_FORMAT(v.expected_on, '%Y-%m-%d') AS expectedOn, b.owed, b.orderCount,
         ${keyset.columns}
       FROM (SELECT variant_id, CAST(SUM(owed) AS SIGNED) AS owed, COUNT(DISTINCT order_id) AS orderCount,
               MIN(order_id) AS oldest
             FROM backorders WHERE owed > 0 GROUP BY variant_id) b
       JOIN product_variants v ON v.id = b.variant_id
       JOIN products p ON p.id = v.product_id
       WHERE ${after.text}
       ORDER BY ${keyset.orderBy} LIMIT ${limit + 1}`,
      after.values,
    );
    return keyset.page(rows, limit);
  }

  async counts(): Promise<BackorderCounts> {
    const counts = await this.database.one<BackorderCounts>(
      `SELECT COUNT(DISTINCT order_id) AS orders, CAST(COALESCE(SUM(owed), 0) AS SIGNED) AS pieces
       FROM backorders WHERE owed > 0`,
    );
    return counts ?? { orders: 0, pieces: 0 };
  }

  /** The oldest orders that wait for each of these variants. */
  async waiting(variantIds: readonly number[]): Promise<WaitingOrderRow[]> {
    const isOfThem = isOneOf('variant_id', variantIds);
    return this.database.rows(
      `SELECT b.variant_id AS variantId, o.number, b.owed, o.placed_at AS placedAt
       FROM (SELECT variant_id, order_id, CAST(SUM(owed) AS SIGNED) AS owed,
               ROW_NUMBER() OVER (PARTITION BY variant_id ORDER BY order_id) AS place
             FROM backorders WHERE ${isOfThem.text} AND owed > 0 GROUP BY variant_id, order_id) b
       JOIN orders o ON o.id = b.order_id
       WHERE b.place <= ${ORDERS_SHOWN}
       ORDER BY b.variant_id, b.place`,
      isOfThem.values,
    );
  }
}
