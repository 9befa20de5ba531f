import { Injectable } from '@nestjs/common';
import { Database } from '../common/database';

export type SandboxStatus = 'open' | 'challenged' | 'refused' | 'authorised' | 'captured' | 'voided' | 'refunded';

export interface SandboxPaymentRow {
  id: string;
  reference: string;
  description: string;
  amount_minor: number;
  currency: string;
  return_path: string;
  status: SandboxStatus;
  captures_itself: 0 | 1;
  behaviour: string | null;
}

export interface SandboxWebhookRow {
  id: number;
  body: string;
  is_forged: 0 | 1;
  tries: number;
  due_at: Date;
}

const BATCH = 20;

@Injectable()
export class SandboxPspRepository {
  constructor(private readonly db: Database) {}

  async open(payment: Omit<SandboxPaymentRow, 'status' | 'behaviour'>): Promise<SandboxPaymentRow> {
    await this.db.write(
      `INSERT INTO sandbox_payments
         (id, reference, description, amount_minor, currency, return_path, captures_itself)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE sandbox_payments.reference = sandbox_payments.reference`,
      [
        payment.id,
        payment.reference,
        payment.description,
        payment.amount_minor,
        payment.currency,
        payment.return_path,
        payment.captures_itself,
      ],
    );
    const row = await this.db.one<SandboxPaymentRow>('SELECT * FROM sandbox_payments WHERE reference = ?', [
      payment.reference,
    ]);
    if (!row) throw new Error('The sandbox lost a payment.');
    return row;
  }

  find(id: string): Promise<SandboxPaymentRow | undefined> {
    return this.db.one<SandboxPaymentRow>('SELECT * FROM sandbox_payments WHERE id = ?', [id]);
  }

  /** Moves a payment that stands at `from`; false when somebody was faster. */
  async move(id: string, from: SandboxStatus, to: SandboxStatus, behaviour: string | null): Promise<boolean> {
    const { affectedRows } = await this.db.write(
      'UPDATE sandbox_payments SET status = ?, behaviour = COALESCE(?, behaviour) WHERE id = ? AND status = ?',
      [to, behaviour, id, from],
    );
    return affectedRows === 1;
  }

  async post(body: string, dueInMs: number, isForged: boolean): Promise<void> {
    await this.db.write(
      `INSERT INTO sandbox_webhooks (body, is_forged, due_at)
       VALUES (?, ?, UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND)`,
      [body, isForged, dueInMs * 1000],
    );
  }

  due(): Promise<SandboxWebhookRow[]> {
    return this.db.rows<SandboxWebhookRow>(
      `SELECT id, CAST(body AS CHAR) AS body, is_forged, tries, due_at FROM sandbox_webhooks
       WHERE due_at <= UTC_TIMESTAMP(3) ORDER BY due_at, id LIMIT ${BATCH}`,
    );
  }

  /** Takes a message for delivery; whoever comes second gets false. It is due again later, in case this try fails. */
  async take({ id, tries }: SandboxWebhookRow): Promise<boolean> {
    const { affectedRows } = await this.db.write(
      `UPDATE sandbox_webhooks SET tries = tries + 1, due_at = UTC_TIMESTAMP(3) + INTERVAL ? SECOND
       WHERE id = ? AND tries = ?`,
      [Math.min(2 ** tries, 600) + 5, id, tries],
    );
    return affectedRows === 1;
  }

  async delivered(id: number): Promise<void> {
    await this.db.write('DELETE FROM sandbox_webhooks WHERE id = ?', [id]);
  }
}
