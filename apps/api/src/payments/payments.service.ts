import { Injectable } from '@nestjs/common';
import { MANUAL_PAYMENT_METHODS, PAYMENT_METHODS, type PaymentMethod, ShopError } from '@storehouse/domain';
import type {
  BookPaymentDto,
  OrderPaymentsDto,
  PaymentQueueDto,
  SolvePaymentDto,
  StartedPaymentDto,
} from '@storehouse/dto';
import { AdminOrdersService } from '../admin/orders/admin-orders.service';
import { logEvent } from '../common/logger';
import { TryLater } from '../common/problem';
import { hashOfKey } from '../orders/idempotency-key';
import { readOrderNumber } from '../orders/order-number';
import { type OrderReader, OrdersService } from '../orders/orders.service';
import { PaymentInbox } from './payment-inbox';
import { type PaymentRow, PaymentsRepository } from './payments.repository';
import type { KnownPayment } from './providers/payment-provider';
import { PaymentProviders } from './providers/payment-providers';
import { toPaymentDto, toPaymentProblemDto } from './to-payment-dto';

/** Tries in ten minutes; whoever tests stolen cards needs far more. */
const TRIES_WINDOW_SECONDS = 600;
const TRIES = { payment_address: 20, payment_order: 10, payment_account: 15 } as const;

@Injectable()
export class PaymentsService {
  constructor(
    private readonly payments: PaymentsRepository,
    private readonly providers: PaymentProviders,
    private readonly inbox: PaymentInbox,
    private readonly orders: OrdersService,
    private readonly staffOrders: AdminOrdersService,
  ) {}

  /** What the shop takes. */
  methods(): PaymentMethod[] {
    return this.providers.card ? [...PAYMENT_METHODS] : [...MANUAL_PAYMENT_METHODS];
  }

  async ofOrder(number: string, reader: OrderReader): Promise<OrderPaymentsDto> {
    const order = await this.orders.get(number, reader);
    return this.show(order.number);
  }

  /** Opens the provider's page for what is due. A repeat with the same key gets the same page. */
  async start(number: string, reader: OrderReader, key: string): Promise<StartedPaymentDto> {
    const { card } = this.providers;
    if (!card) throw new ShopError('PAYMENT_METHOD_UNKNOWN');
    const order = await this.orders.get(number, reader);
    await this.limitTries(order.number, reader);
    const payment = await this.payments.start(order.number, card.code, hashOfKey(key)).catch((error: unknown) => {
      if (String(error).includes('PAYMENTS_PAUSED')) logEvent('payment.paused', { number: order.number }, 'warn');
      throw error;
    });
    if (payment.status !== 'created' && payment.status !== 'pending') return { ...toStarted(payment), pageUrl: null };

    const { providerReference, pageUrl } = await card.authorise({
      reference: payment.reference,
      orderNumber: order.number,
      amountMinor: payment.amount_minor,
      currency: payment.currency,
      returnPath: `/orders/${order.number}?paid=1`,
    });
    await this.payments.noteAtProvider(payment.reference, providerReference);
    logEvent('payment.started', {
      number: order.number,
      amountMinor: payment.amount_minor,
      currency: payment.currency,
    });
    return { ...toStarted(payment), pageUrl };
  }

  /** A provider's message: its signature is checked here, the rest follows from the inbox. */
  async receive(code: string, body: string, headers: Readonly<Record<string, unknown>>): Promise<void> {
    const { card } = this.providers;
    if (card?.code !== code) throw new ShopError('NOT_FOUND');
    const told = card.readWebhook(body, headers);
    if (told) await this.inbox.receive(code, told, body);
  }

  /** What waits for staff. */
  async queue(): Promise<PaymentQueueDto> {
    const [rows, arePaused] = await Promise.all([this.payments.problems(), this.payments.arePaused()]);
    return { items: rows.map(toPaymentProblemDto), arePaused };
  }

  async ofOrderForStaff(number: string): Promise<OrderPaymentsDto> {
    return this.show(readOrderNumber(number));
  }

  /** Books money that staff have received; a repeat with the same key books nothing. */
  async book(number: string, actorId: number, key: string, { amountMinor, note }: BookPaymentDto) {
    const order = readOrderNumber(number);
    await this.payments.book(order, amountMinor, hashOfKey(key), actorId, note || null);
    logEvent('payment.booked', { number: order, amountMinor });
    return this.show(order);
  }

  /** Does what staff chose about a payment. May be repeated. */
  async solve(id: number, actorId: number, { action, note }: SolvePaymentDto): Promise<PaymentQueueDto> {
    const payment = await this.payments.find(id);
    if (!payment) throw new ShopError('PAYMENT_NOT_FOUND');
    if (action === 'accept') await this.payments.accept(id, actorId, note || null);
    else if (action === 'cancel_order') {
      await this.staffOrders.move(payment.order_number, actorId, { status: 'cancelled', note });
    } else if (action !== 'dismiss') {
      await this.inbox.act(this.providers.of(payment.provider), action, toKnown(payment));
    } else throw new ShopError('PAYMENT_NOT_POSSIBLE');
    logEvent('payment.solved', { action, number: payment.order_number, amountMinor: payment.amount_minor });
    return this.queue();
  }

  /** Does what staff chose about a message that belongs to no payment. May be repeated. */
  async solveUnmatched(id: number, actorId: number, { action, note }: SolvePaymentDto): Promise<PaymentQueueDto> {
    if (action !== 'refund' && action !== 'dismiss') throw new ShopError('PAYMENT_NOT_POSSIBLE');
    const event = await this.payments.findUnmatched(id);
    if (action === 'refund' && event) {
      await this.inbox.act(this.providers.of(event.provider), 'refund', toKnown(event));
    }
    await this.payments.settle(id, actorId, note || action);
    logEvent('payment.solved', { action, eventId: id });
    return this.queue();
  }

  private async show(number: string): Promise<OrderPaymentsDto> {
    const [sums, rows] = await Promise.all([this.payments.due(number), this.payments.ofOrder(number)]);
    if (!sums) throw new ShopError('ORDER_NOT_FOUND');
    return { ...sums, payments: rows.map(toPaymentDto) };
  }

  private async limitTries(number: string, { address, userId }: OrderReader): Promise<void> {
    const subjects = { payment_address: address, payment_order: number, payment_account: userId };
    for (const [scope, subject] of Object.entries(subjects) as [keyof typeof TRIES, string | number | undefined][]) {
      if (subject === undefined) continue;
      const wait = await this.payments.countTry(scope, String(subject), TRIES[scope], TRIES_WINDOW_SECONDS);
      if (wait > 0) throw new TryLater('TOO_MANY_REQUESTS', wait);
    }
  }
}

const toStarted = ({ reference, status, amount_minor, currency }: PaymentRow) => ({
  reference,
  status,
  amountMinor: amount_minor,
  currency,
});

type AtProvider = Pick<PaymentRow, 'provider_reference' | 'amount_minor' | 'currency'> & { reference: string | null };

const toKnown = ({ reference, provider_reference, amount_minor, currency }: AtProvider): KnownPayment => ({
  reference,
  providerReference: provider_reference,
  amountMinor: amount_minor,
  currency,
});
