import { Injectable } from '@nestjs/common';
import type { ListMailsQueryDto } from '@storehouse/dto';
import { Database } from '../common/database';
import { Keyset, type KeysetRow } from '../common/keyset';
import { escapeLike } from '../common/sql';
import { readShownOrder, type ShownOrder, type ShownOrderSets } from '../orders/order-rows';

/** A mail as the mailbox lists it. */
export interface MailRow extends KeysetRow {
  id: number;
  kind: string;
  orderNumber: string | null;
  recipient: string;
  subject: string;
  createdAt: Date;
  sentAt: Date | null;
  /** Of the event that the mail is about. */
  eventStatus: 'waiting' | 'delivered' | 'dead';
  error: string | null;
}

/** With what it says. */
export interface WholeMailRow extends MailRow {
  text: string;
  html: string;
}

const COLUMNS = `m.id, m.kind, o.number AS orderNumber, m.recipient, m.subject, m.created_at AS createdAt,
  m.sent_at AS sentAt, e.status AS eventStatus, e.error`;
const TABLES = 'mails m JOIN outbox e ON e.id = m.event_id LEFT JOIN orders o ON o.id = m.order_id';

@Injectable()
export class MailsRepository {
  constructor(private readonly db: Database) {}

  /** See database/procedures/keep_mail.sql: one mail an event, however often it is kept. */
  async keep(eventId: number, mail: { recipient: string; subject: string; text: string; html: string }) {
    const [[kept]] = await this.db.call<[{ id: number; times_sent: number }[]]>('keep_mail', [
      eventId,
      mail.recipient,
      mail.subject,
      mail.text,
      mail.html,
    ]);
    if (!kept) throw new Error(`The event ${eventId} is gone.`);
    return kept;
  }

  async markSent(id: number): Promise<void> {
    await this.db.callOnce('mark_mail_sent', [id]);
  }

  /** See database/procedures/resend_mail.sql. */
  async resend(id: number): Promise<void> {
    await this.db.callOnce('resend_mail', [id]);
  }

  /** A page of mails, the newest first; `q` is the beginning of the recipient. */
  async list({ q, cursor, limit }: ListMailsQueryDto) {
    const keyset = new Keyset(['mails', q], [{ sql: 'm.id', kind: 'number', descending: true }]);
    const after = keyset.after(cursor);
    const rows = await this.db.rows<MailRow>(
      `SELECT ${COLUMNS}, ${keyset.columns} FROM ${TABLES}
       WHERE ${after.text} AND ${q ? 'm.recipient LIKE ?' : 'TRUE'} ORDER BY ${keyset.orderBy} LIMIT ?`,
      [...after.values, ...(q ? [`${escapeLike(q)}%`] : []), limit + 1],
    );
    return keyset.page(rows, limit);
  }

  find(id: number): Promise<WholeMailRow | undefined> {
    return this.db.one<WholeMailRow>(
      `SELECT ${COLUMNS}, m.text_body AS text, m.html_body AS html FROM ${TABLES} WHERE m.id = ?`,
      [id],
    );
  }

  /** The order that a letter is about. */
  async order(id: number): Promise<ShownOrder | undefined> {
    return readShownOrder(await this.db.call<ShownOrderSets>('show_order', [id]));
  }

  async shopName(): Promise<string> {
    const shop = await this.db.one<{ name: string }>('SELECT name FROM shop_settings WHERE id = 1');
    return shop?.name ?? '';
  }
}
