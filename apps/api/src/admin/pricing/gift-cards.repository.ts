import { Injectable } from '@nestjs/common';
import type { GiftCardMovementDto, IssueGiftCardDto } from '@storehouse/dto';
import { Database } from '../../common/database';

const LIST_MAX = 200;
const COLUMNS = `id, last4, currency, balance_minor AS balanceMinor, DATE_FORMAT(expires_on, '%Y-%m-%d') AS expiresOn,
  is_active AS isActive, note, created_at AS createdAt`;

export interface GiftCardRow {
  id: number;
  last4: string;
  currency: string;
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

  list(): Promise<GiftCardRow[]> {
    return this.db.rows(`SELECT ${COLUMNS} FROM gift_cards ORDER BY id DESC LIMIT ${LIST_MAX}`);
  }

  find(id: number): Promise<GiftCardRow | undefined> {
    return this.db.one(`SELECT ${COLUMNS} FROM gift_cards WHERE id = ?`, [id]);
  }

  movements(id: number): Promise<GiftCardMovementRow[]> {
    return this.db.rows(
      `SELECT m.id, m.delta_minor AS deltaMinor, m.balance_after_minor AS balanceAfterMinor, m.reason,
         o.number AS orderNumber, u.name AS actor, m.note, m.created_at AS at
       FROM gift_card_movements m
       LEFT JOIN orders o ON o.id = m.order_id
       LEFT JOIN users u ON u.id = m.actor_id
       WHERE m.gift_card_id = ? ORDER BY m.id DESC LIMIT ${LIST_MAX}`,
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

  /** See database/procedures/correct_gift_card.sql. */
  async correct(id: number, deltaMinor: number, actorId: number, note: string): Promise<void> {
    await this.db.callOnce('correct_gift_card', [id, deltaMinor, actorId, note]);
  }
}
