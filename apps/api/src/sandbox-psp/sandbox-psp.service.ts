import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type SandboxPaymentRow, SandboxPspRepository, type SandboxStatus } from './sandbox-psp.repository';
import type { TestCard } from './test-cards';

/** What the sandbox tells the shop about a payment. */
export interface SandboxMessage {
  id: string;
  fact: 'refused' | 'authorised' | 'voided' | 'captured' | 'refunded';
  /** The sandbox's id of the payment. */
  payment: string;
  /** The shop's. */
  reference: string;
  amountMinor: number;
  currency: string;
  failureCode: string | null;
}

interface Opening {
  reference: string;
  orderNumber: string;
  amountMinor: number;
  currency: string;
  returnPath: string;
  capturesItself: boolean;
}

const LATE_MS = 5000;
const FROM: Record<'captured' | 'voided' | 'refunded', readonly SandboxStatus[]> = {
  captured: ['authorised'],
  voided: ['open', 'challenged', 'refused', 'authorised'],
  refunded: ['captured'],
};

/** The sandbox provider's own doings. */
@Injectable()
export class SandboxPspService {
  constructor(private readonly books: SandboxPspRepository) {}

  /** Opens a payment page; the same reference finds the same one. */
  async open({ reference, orderNumber, amountMinor, currency, returnPath, capturesItself }: Opening) {
    const { id } = await this.books.open({
      id: randomBytes(16).toString('hex'),
      reference,
      description: `Order ${orderNumber}`,
      amount_minor: amountMinor,
      currency,
      return_path: returnPath,
      captures_itself: capturesItself ? 1 : 0,
    });
    return { id, pageUrl: `/sandbox-psp/pay/${id}` };
  }

  find(id: string): Promise<SandboxPaymentRow | undefined> {
    return this.books.find(id);
  }

  /** Somebody pays with a card; gives how the payment stands now. */
  async pay(payment: SandboxPaymentRow, card: TestCard): Promise<SandboxStatus> {
    const behaviour = card.behaviour ?? null;
    if (payment.status !== 'open') return payment.status;
    if (card.isChallenged) {
      await this.books.move(payment.id, 'open', 'challenged', behaviour);
      return 'challenged';
    }
    return card.refusal === undefined ? this.authorise({ ...payment, behaviour }) : this.refuse(payment, card.refusal);
  }

  /** The holder of a card confirms or denies that it is them. */
  async answer(payment: SandboxPaymentRow, isConfirmed: boolean): Promise<SandboxStatus> {
    if (payment.status !== 'challenged') return payment.status;
    return isConfirmed ? this.authorise(payment) : this.refuse(payment, 'authentication_failed');
  }

  /** The shop captures, voids or refunds; what was done already is told again. Undefined when it cannot be. */
  async move(id: string, to: 'captured' | 'voided' | 'refunded'): Promise<SandboxMessage | undefined> {
    for (const from of FROM[to]) await this.books.move(id, from, to, null);
    const payment = await this.books.find(id);
    if (payment?.status !== to) return undefined;
    const message = { ...messageOf(payment, to), id: `${to}:${id}` };
    await this.books.post(JSON.stringify(message), 0, false);
    return message;
  }

  private async authorise(payment: SandboxPaymentRow): Promise<SandboxStatus> {
    const to = payment.captures_itself ? 'captured' : 'authorised';
    if (!(await this.books.move(payment.id, payment.status, to, payment.behaviour))) return to;
    const messages = [messageOf(payment, 'authorised')];
    if (to === 'captured') messages.push(messageOf(payment, 'captured'));
    await this.tell(messages, payment.behaviour);
    return to;
  }

  private async refuse(payment: SandboxPaymentRow, failureCode: string): Promise<SandboxStatus> {
    if (await this.books.move(payment.id, payment.status, 'refused', null)) {
      await this.tell([{ ...messageOf(payment, 'refused'), failureCode }], null);
    }
    return 'refused';
  }

  /** Posts the messages as the card wants them to go astray. */
  private async tell(messages: readonly SandboxMessage[], behaviour: string | null): Promise<void> {
    if (behaviour === 'silent') return;
    if (behaviour === 'forged') {
      for (const message of messages) {
        await this.books.post(JSON.stringify({ ...message, id: `forged:${message.id}`, amountMinor: 1 }), 0, true);
      }
    }
    const less = behaviour === 'less' ? 1 : 0;
    const bodies = messages.map((message) => JSON.stringify({ ...message, amountMinor: message.amountMinor - less }));
    const sent = behaviour === 'twice' ? [...bodies, ...bodies].reverse() : bodies;
    for (const body of sent) await this.books.post(body, behaviour === 'late' ? LATE_MS : 0, false);
  }
}

const messageOf = (payment: SandboxPaymentRow, fact: SandboxMessage['fact']): SandboxMessage => ({
  id: `evt_${randomBytes(12).toString('hex')}`,
  fact,
  payment: payment.id,
  reference: payment.reference,
  amountMinor: payment.amount_minor,
  currency: payment.currency,
  failureCode: null,
});
