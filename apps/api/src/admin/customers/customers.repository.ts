import { Injectable } from '@nestjs/common';
import type { Role } from '@storehouse/domain';
import { Database, type SqlValue } from '../../common/database';
import { Keyset, type KeysetRow } from '../../common/keyset';
import { escapeLike } from '../../common/sql';

/** A person with an account and what they bought. */
export interface CustomerRow extends KeysetRow {
  id: number;
  name: string;
  email: string;
  role: Role;
  createdAt: Date;
  orderCount: number;
  spentMinor: number;
  currency: string;
  lastOrderAt: Date | null;
}

/** The newest accounts first. */
const newestFirst = (q: string | undefined) =>
  new Keyset(['customers', q], [{ sql: 'u.id', kind: 'number', descending: true }]);

@Injectable()
export class CustomersRepository {
  constructor(private readonly db: Database) {}

  /** A page of the accounts whose e-mail begins with `q` or whose name contains it. */
  async list(q: string | undefined, cursor: string | undefined, limit: number) {
    const keyset = newestFirst(q);
    const after = keyset.after(cursor);
    const conditions = q ? `${after.text} AND (u.email LIKE ? OR u.name LIKE ?)` : after.text;
    const values = q ? [...after.values, `${escapeLike(q)}%`, `%${escapeLike(q)}%`] : after.values;
    const rows = await this.withOrders(keyset, conditions, [...values, limit + 1]);
    return keyset.page(rows, limit);
  }

  async find(id: number): Promise<CustomerRow | undefined> {
    const [customer] = await this.withOrders(newestFirst(undefined), 'u.id = ?', [id, 1]);
    return customer;
  }

  /** What the people of the page bought, counted by the index on their orders. */
  private withOrders(keyset: Keyset, conditions: string, values: readonly SqlValue[]): Promise<CustomerRow[]> {
    return this.db.rows(
      `SELECT u.id, u.name, u.email, u.role, u.created_at AS createdAt, ${keyset.columns},
              COUNT(o.id) AS orderCount, s.currency,
              CAST(COALESCE(SUM(IF(o.status <> 'cancelled' AND o.currency = s.currency, o.total_minor, 0)), 0)
                   AS SIGNED) AS spentMinor,
              MAX(o.placed_at) AS lastOrderAt
       FROM (SELECT u.* FROM users u WHERE ${conditions} ORDER BY ${keyset.orderBy} LIMIT ?) u
       JOIN shop_settings s ON s.id = 1
       LEFT JOIN orders o ON o.user_id = u.id
       GROUP BY u.id, u.name, u.email, u.role, u.created_at, s.currency
       ORDER BY ${keyset.orderBy}`,
      values,
    );
  }
}
