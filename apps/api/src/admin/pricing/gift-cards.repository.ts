import { Injectable } from '@nestjs/common';
import type { GiftCardState } from '@storehouse/domain';
import type { GiftCardMovementDto, IssueGiftCardDto, ListGiftCardsQueryDto, UpdateGiftCardDto } from '@storehouse/dto';
import { Database, type SqlValue } from '../../common/database';
import { Keyset, type KeysetRow } from '../../common/keyset';
import { escapeLike, joinSql, sql } from '../../common/sql';

const MOVEMENTS_MAX = 200;

/** All gift cards with where each stands today. */
const CARDS = `
  SELECT c.id, c.last4, c.currency, c.balance_minor AS balanceMinor, c.is_active AS isActive, c.note,
    DATE_FORMAT(c.expires_on, '%Y-%m-%d') AS expiresOn, c.created_at AS createdAt,
    CASE
      WHEN c.is_active = 0 THEN 'closed'
      WHEN c.balance_minor = 0 THEN 'empty'
      WHEN c.expires_on < shop_day(UTC_TIMESTAMP(3)) THEN 'expired'
      ELSE 'usable'
    END AS state,
    (
      SELECT CAST(COALESCE(SUM(m.delta_minor), 0) AS SIGNED)
      FROM gift_card_movements m
      WHERE m.gift_card_id = c.id AND m.reason = 'issued'
    ) AS issuedMinor
  FROM gift_cards c`;

export interface GiftCardRow {
  id: number;
  state: GiftCardState;
  last4: string;
  currency: string;
  issuedMinor: number;
  balanceMinor: number;
  expiresOn: string | null;
  isActive: 0 | 1;
  note: string | null;
  createdAt: Date;
}

export type GiftCardMovementRow = Omit<GiftCardMovementDto, 'at'> & { at: Date };

@Injectable()
export class GiftCardsRepository {
  constructor(private readonly db: Database) {}

  /** A page of gift cards, the newest first; `q` begins the last characters of the code. */
  async list({ q, state, cursor, limit }: ListGiftCardsQueryDto) {
    const keyset = new Keyset(['gift cards', q, state], [{ sql: 'id', kind: 'number', descending: true }]);
    const conditions = [keyset.after(cursor)];
    if (q) conditions.push(sql('last4 LIKE ?', `${escapeLike(q)}%`));
    if (state) conditions.push(sql('state = ?', state));
    const { text, values } = joinSql(conditions, ' AND ');
    const rows = await this.db.rows<GiftCardRow & KeysetRow>(
      `SELECT c.*, ${keyset.columns} FROM (${CARDS}) AS c WHERE ${text} ORDER BY ${keyset.orderBy} LIMIT ?`,
      [...values, limit + 1],
    );
    return keyset.page(rows, limit);
  }

  find(id: number): Promise<GiftCardRow | undefined> {
    return this.db.one(`SELECT * FROM (${CARDS}) AS c WHERE id = ?`, [id]);
  }

  movements(id: number): Promise<GiftCardMovementRow[]> {
    return this.db.rows(
      `SELECT m.id, m.delta_minor AS deltaMinor, m.balance_after_minor AS balanceAfterMinor, m.reason,
         o.number AS orderNumber, u.name AS actor, m.note, m.created_at AS at
       FROM gift_card_movements m
       LEFT JOIN orders o ON o.id = m.order_id
       LEFT JOIN users u ON u.id = m.actor_id
       WHERE m.gift_card_id = ? ORDER BY m.id DESC LIMIT ${MOVEMENTS_MAX}`,
      [id],
    );
  }

  /** See database/procedures/issue_gift_card.sql. */
  async issue(codeHash: Buffer, last4: string, card: IssueGiftCardDto, actorId: number): Promise<number | undefined> {
    const [[issued]] = await this.db.callOnce<[{ id: number }[]]>('issue_gift_card', [
      ...[codeHash, last4, card.currency, card.amountMinor, card.expiresOn ?? null, actorId, card.note ?? null],
    ]);
    return issued?.id;
  }

  /** Changes what the body names, and nothing else. */
  async update(id: number, { isActive, expiresOn, note }: UpdateGiftCardDto): Promise<void> {
    const changes: [column: string, value: SqlValue | undefined][] = [
      ['is_active', isActive],
      ['expires_on', expiresOn],
      ['note', note],
    ];
    const named = changes.filter((change): change is [string, SqlValue] => change[1] !== undefined);
    if (named.length === 0) return;
    await this.db.write(`UPDATE gift_cards SET ${named.map(([column]) => `${column} = ?`).join(', ')} WHERE id = ?`, [
      ...named.map(([, value]) => value),
      id,
    ]);
  }

  /** See database/procedures/correct_gift_card.sql. */
  async correct(id: number, deltaMinor: number, actorId: number, note: string): Promise<void> {
    await this.db.callOnce('correct_gift_card', [id, deltaMinor, actorId, note]);
  }
}
