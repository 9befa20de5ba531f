import { Injectable } from '@nestjs/common';
import type { HoldDto, ListHoldsQueryDto, ReleaseHoldDto } from '@storehouse/dto';
import { Database } from '../../common/database';
import { Keyset, type KeysetRow } from '../../common/keyset';
import { escapeLike } from '../../common/sql';

export type HoldRow = Omit<HoldDto, 'until'> & { until: Date } & KeysetRow;

@Injectable()
export class HoldsRepository {
  constructor(private readonly database: Database) {}

  /** Those that end first come first; what has ended already is free, though its row may still be there. */
  async page({ q, limit, cursor }: ListHoldsQueryDto) {
    const keyset = new Keyset(
      ['holds', q],
      [
        { sql: 'h.expires_at', kind: 'time' },
        { sql: 'h.cart_id', kind: 'number' },
        { sql: 'h.variant_id', kind: 'number' },
        { sql: 'h.location_id', kind: 'number' },
      ],
    );
    const after = keyset.after(cursor);
    const rows = await this.database.rows<HoldRow>(
      `SELECT h.cart_id AS cartId, u.name AS customer, v.sku, p.title, v.title AS variantTitle, l.code AS location,
         h.quantity, h.expires_at AS until, ${keyset.columns}
       FROM stock_holds h
       JOIN carts c ON c.id = h.cart_id
       LEFT JOIN users u ON u.id = c.user_id
       JOIN product_variants v ON v.id = h.variant_id
       JOIN products p ON p.id = v.product_id
       JOIN stock_locations l ON l.id = h.location_id
       WHERE h.expires_at > CURRENT_TIMESTAMP(3) AND v.sku LIKE ? AND ${after.text}
       ORDER BY ${keyset.orderBy} LIMIT ${limit + 1}`,
      [`${escapeLike(q ?? '')}%`, ...after.values],
    );
    return keyset.page(rows, limit);
  }

  /** See database/procedures/release_hold.sql; gives how many pieces came free. */
  async release({ cartId, sku, location }: ReleaseHoldDto): Promise<number> {
    const [[released]] = await this.database.callOnce<[{ quantity: number }[]]>('release_hold', [
      ...[cartId, sku, location],
    ]);
    return released?.quantity ?? 0;
  }
}
