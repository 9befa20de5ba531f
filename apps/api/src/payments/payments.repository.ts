import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TenderStatus } from '@storehouse/domain';
import type { PaymentProblemKind } from '@storehouse/dto';
import { Database } from '../common/database';
import type { ProviderFact } from './providers/payment-provider';

export interface PaymentRow {
  id: number;
  reference: string;
  order_number: string;
  provider: string;
  provider_reference: string | null;
  status: TenderStatus;
  amount_minor: number;
  currency: string;
  failure_code: string | null;
  created_at: Date;
}

/** What became of a message of the inbox. */
export interface MatchedRow {
  event_id: number;
  fact: ProviderFact['fact'];
  outcome: 'applied' | 'stale' | 'parked' | 'unmatched';
  problem: string | null;
  order_number: string | null;
  amount_minor: number;
  currency: string;
}

export interface ProblemRow {
  kind: PaymentProblemKind;
  payment_id: number | null;
  event_id: number | null;
  provider: string;
  order_number: string | null;
  payment_status: string;
  order_status: string | null;
  expected_minor: number | null;
  expected_currency: string | null;
  received_minor: number | null;
  received_currency: string | null;
  due_minor: number | null;
  since: Date;
}

export interface UnmatchedRow {
  provider: string;
  reference: string | null;
  provider_reference: string | null;
  amount_minor: number;
  currency: string;
}

const PAYMENT = `SELECT p.id, p.reference, o.number AS order_number, p.provider, p.provider_reference, p.status,
  p.amount_minor, p.currency, p.failure_code, p.created_at
  FROM payments p JOIN orders o ON o.id = p.order_id`;
const QUEUE_MAX = 200;
const VOIDS_AT_ONCE = 20;

@Injectable()
export class PaymentsRepository {
  constructor(private readonly db: Database) {}

  /** See database/procedures/start_payment.sql. */
  async start(number: string, provider: string, keyHash: Buffer): Promise<PaymentRow> {
    const [[row]] = await this.db.call<[PaymentRow[]]>('start_payment', [number, provider, keyHash]);
    if (!row) throw new Error('start_payment gave no row.');
    return row;
  }

  async noteAtProvider(reference: string, providerReference: string): Promise<void> {
    await this.db.call('note_provider_payment', [reference, providerReference]);
  }

  /** Puts a fact into the inbox; false when it was there already. */
  async record(provider: string, told: ProviderFact, payload: string): Promise<boolean> {
    const [[row]] = await this.db.call<[{ is_new: 0 | 1 }[]]>('record_payment_event', [
      provider,
      told.eventId,
      told.fact,
      told.reference,
      told.providerReference,
      told.amountMinor,
      told.currency,
      told.failureCode,
      createHash('sha256').update(payload).digest(),
    ]);
    return row?.is_new === 1;
  }

  /** See database/procedures/match_payment_event.sql; undefined when nothing waits. */
  async matchNext(): Promise<MatchedRow | undefined> {
    const [[row]] = await this.db.call<[MatchedRow[]]>('match_payment_event');
    return row;
  }

  /** Cancels the next order that was not paid in time; its number. */
  async expireNext(): Promise<string | undefined> {
    const [[row]] = await this.db.call<[{ number: string }[]]>('expire_unpaid_orders');
    return row?.number;
  }

  /** Payments that we gave up and whose provider has not confirmed it. */
  givenUp(provider: string): Promise<PaymentRow[]> {
    return this.db.rows<PaymentRow>(
      `${PAYMENT} WHERE p.status = 'cancelled' AND p.fact_rank < 3 AND p.provider = ?
       AND p.provider_reference IS NOT NULL AND p.moved_at > UTC_TIMESTAMP(3) - INTERVAL 1 DAY
       ORDER BY p.moved_at LIMIT ${VOIDS_AT_ONCE}`,
      [provider],
    );
  }

  ofOrder(number: string): Promise<PaymentRow[]> {
    return this.db.rows<PaymentRow>(`${PAYMENT} WHERE o.number = ? ORDER BY p.id`, [number]);
  }

  async due(number: string): Promise<{ dueMinor: number; paidMinor: number } | undefined> {
    return this.db.one(
      `SELECT IF(status = 'cancelled', 0, total_minor - paid_minor - authorised_minor) AS dueMinor,
              paid_minor AS paidMinor
       FROM orders WHERE number = ?`,
      [number],
    );
  }

  find(id: number): Promise<PaymentRow | undefined> {
    return this.db.one<PaymentRow>(`${PAYMENT} WHERE p.id = ?`, [id]);
  }

  findUnmatched(id: number): Promise<UnmatchedRow | undefined> {
    return this.db.one<UnmatchedRow>(
      `SELECT provider, reference, provider_reference, amount_minor, currency
       FROM payment_events WHERE id = ? AND outcome = 'unmatched'`,
      [id],
    );
  }

  /** What waits for staff, the oldest first. */
  problems(): Promise<ProblemRow[]> {
    return this.db.rows<ProblemRow>(
      `SELECT kind, CAST(payment_id AS UNSIGNED) AS payment_id, CAST(event_id AS UNSIGNED) AS event_id, provider,
              order_number, payment_status, order_status, expected_minor, expected_currency, received_minor,
              received_currency, due_minor, since
       FROM payment_problems ORDER BY since LIMIT ${QUEUE_MAX}`,
    );
  }

  async arePaused(): Promise<boolean> {
    return (await this.db.one<{ paused: 0 | 1 }>('SELECT card_payments_paused() AS paused'))?.paused === 1;
  }

  async accept(id: number, actorId: number, note: string | null): Promise<void> {
    await this.db.call('accept_payment', [id, actorId, note]);
  }

  async settle(eventId: number, actorId: number, note: string | null): Promise<void> {
    await this.db.call('settle_payment_event', [eventId, actorId, note]);
  }

  /** See database/procedures/book_payment.sql. */
  async book(number: string, amountMinor: number, keyHash: Buffer, actorId: number, note: string | null) {
    await this.db.call('book_payment', [number, amountMinor, keyHash, actorId, note]);
  }

  /** Counts a try; the seconds to wait when there were too many. */
  async countTry(scope: string, subject: string, limit: number, seconds: number): Promise<number> {
    const [[outcome]] = await this.db.call<[{ retry_after_s: number }[]]>('count_attempt', [
      scope,
      createHash('sha256').update(subject).digest(),
      limit,
      seconds,
    ]);
    return outcome?.retry_after_s ?? 0;
  }
}
