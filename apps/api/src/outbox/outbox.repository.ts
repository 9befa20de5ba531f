import { Injectable } from '@nestjs/common';
import type { ListEventsQueryDto, OutboxStatus } from '@storehouse/dto';
import { Database } from '../common/database';
import { Keyset, type KeysetRow } from '../common/keyset';
import type { OutboxEvent } from './outbox-event';

interface LeasedRow {
  id: number;
  event: string;
  payload: string | null;
  attempts: number;
  order_id: number | null;
}

/** An event as the admin lists it. */
export interface EventRow extends KeysetRow {
  id: number;
  name: string;
  orderNumber: string | null;
  status: OutboxStatus;
  attempts: number;
  dueAt: Date;
  error: string | null;
  createdAt: Date;
  settledAt: Date | null;
}

@Injectable()
export class OutboxRepository {
  constructor(private readonly db: Database) {}

  /** See database/procedures/lease_outbox.sql: what is due, for this worker alone until the lease ends. */
  async lease(token: Buffer, limit: number, seconds: number): Promise<OutboxEvent[]> {
    const [rows] = await this.db.callOnce<[LeasedRow[]]>('lease_outbox', [token, limit, seconds]);
    return (rows ?? []).map(({ id, event, payload, attempts, order_id }) => ({
      id,
      name: event,
      orderId: order_id,
      payload: payload === null ? {} : JSON.parse(payload),
      attempts,
    }));
  }

  /** See database/procedures/settle_outbox.sql: delivered, or due again later. False when the lease was over. */
  async settle(id: number, token: Buffer, error: string | null): Promise<boolean> {
    const [[outcome]] = await this.db.call<[{ settled: 0 | 1 }[]]>('settle_outbox', [id, token, error]);
    return outcome?.settled === 1;
  }

  /** See database/procedures/retry_outbox.sql. */
  async retry(id: number): Promise<void> {
    await this.db.call('retry_outbox', [id]);
  }

  /** A page of events, the newest first. */
  async list({ status, cursor, limit }: ListEventsQueryDto) {
    const keyset = new Keyset(['events', status], [{ sql: 'e.id', kind: 'number', descending: true }]);
    const after = keyset.after(cursor);
    const rows = await this.db.rows<EventRow>(
      `SELECT e.id, e.event AS name, o.number AS orderNumber, e.status, e.attempts, e.due_at AS dueAt, e.error,
         e.created_at AS createdAt, e.settled_at AS settledAt, ${keyset.columns}
       FROM outbox e LEFT JOIN orders o ON o.id = e.order_id
       WHERE ${after.text} AND ${status ? 'e.status = ?' : 'TRUE'} ORDER BY ${keyset.orderBy} LIMIT ?`,
      [...after.values, ...(status ? [status] : []), limit + 1],
    );
    return keyset.page(rows, limit);
  }
}
