import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OrderPaymentsDto, PaymentQueueDto, ProblemDto, StartedPaymentDto } from '@storehouse/dto';
import { sign } from '../src/payments/providers/signature';
import { atOnce, disagreements, tally } from './support/buying';
import { Client } from './support/client';
import { sql } from './support/database';
import { aCardOrder, captured, type GuestOrder, orderOf, SECRET, start, tell } from './support/paying';
import { anAdmin } from './support/people';

jest.setTimeout(60_000);

const PAYS = '4242424242424242';
/** Fills in a form of the sandbox's page; gives where it leads. */
async function fillIn(guest: Client, path: string, fields: Record<string, string>): Promise<string> {
  const { status, headers } = await guest.send('POST', path, {
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(status).toBe(303);
  return headers.get('location') ?? '';
}

/** Opens the payment page of an order and pays there with a card. */
async function payWith(guest: Client, order: GuestOrder, card: string): Promise<StartedPaymentDto> {
  const { status, body } = await start(guest, order);
  expect(status).toBe(201);
  await fillIn(guest, body.pageUrl ?? '', { card });
  return body;
}

const paymentsOf = async (guest: Client, { number, email }: GuestOrder): Promise<OrderPaymentsDto> =>
  (await guest.get<OrderPaymentsDto>(`orders/${number}/payments?email=${encodeURIComponent(email)}`)).body;

/** Waits until something is so. */
async function until<T>(read: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const value = await read();
    if (isSo(value)) return value;
    if (tries > 100) throw new Error(`it never came: ${JSON.stringify(value)}`);
    await sleep(100);
  }
}

const untilPaid = (guest: Client, order: GuestOrder) =>
  until(
    () => orderOf(guest, order),
    ({ paymentStatus }) => paymentStatus === 'paid',
  );

const untilTried = (guest: Client, order: GuestOrder, wanted: string) =>
  until(
    () => paymentsOf(guest, order),
    ({ payments }) => payments.at(-1)?.status === wanted,
  );

const queued = async (number: string | null) => {
  const admin = await anAdmin();
  const { body } = await admin.get<PaymentQueueDto>('admin/payments/queue');
  return { admin, items: body.items.filter(({ orderNumber }) => orderNumber === number) };
};

afterEach(async () => {
  expect(await disagreements()).toEqual([]);
});

describe('paying by card', () => {
  it('is offered', async () => {
    const { body } = await new Client().get('payments/methods');
    expect(body).toEqual({ methods: ['bank_transfer', 'cash_on_delivery', 'card'] });
  });

  it('goes over the provider’s page, and the order is paid when the provider says so', async () => {
    const { guest, order } = await aCardOrder();
    expect(order).toMatchObject({ paymentStatus: 'unpaid' });
    const { body: started } = await start(guest, order);
    expect(started).toMatchObject({ amountMinor: order.totalMinor, currency: 'EUR', status: 'created' });
    const back = await fillIn(guest, started.pageUrl ?? '', { card: PAYS });
    expect(back).toBe(`/orders/${order.number}?paid=1`);
    await untilPaid(guest, order);
    expect(await paymentsOf(guest, order)).toMatchObject({
      dueMinor: 0,
      paidMinor: order.totalMinor,
      payments: [{ status: 'captured', provider: 'sandbox' }],
    });
  });

  it('asks for 3-D Secure, and is refused when it is denied', async () => {
    const { guest, order } = await aCardOrder();
    const { body } = await start(guest, order);
    const page = body.pageUrl ?? '';
    expect(await fillIn(guest, page, { card: '4000 0027 6000 3184' })).toBe(page);
    expect((await guest.get<string>(page)).body).toContain('3-D Secure');
    await fillIn(guest, `${page}/challenge`, { answer: 'deny' });
    await untilTried(guest, order, 'failed');

    const { body: again } = await start(guest, order);
    await fillIn(guest, again.pageUrl ?? '', { card: '4000002760003184' });
    await fillIn(guest, `${again.pageUrl}/challenge`, { answer: 'confirm' });
    await untilPaid(guest, order);
  });

  it('may be tried again after a refusal', async () => {
    const { guest, order } = await aCardOrder();
    await payWith(guest, order, '4000000000009995');
    const { payments } = await untilTried(guest, order, 'failed');
    expect(payments[0]).toMatchObject({ failureCode: 'insufficient_funds' });
    await payWith(guest, order, PAYS);
    await untilPaid(guest, order);
  });

  it('has one page however often it is asked for, and none once it is paid', async () => {
    const { guest, order } = await aCardOrder();
    const key = randomUUID();
    const answers = await atOnce(8, (index) => start(guest, order, index % 2 ? key : randomUUID()));
    expect(tally(answers as never)).toEqual({ 201: 8 });
    expect(new Set(answers.map(({ body }) => body.pageUrl)).size).toBe(1);
    await fillIn(guest, answers[0]?.body.pageUrl ?? '', { card: PAYS });
    await untilPaid(guest, order);
    expect((await start<ProblemDto>(guest, order)).body.code).toBe('ORDER_PAID');
  });

  it('is nobody else’s business', async () => {
    const { order } = await aCardOrder();
    const answer = await start<ProblemDto>(new Client(), { ...order, email: 'eve@example.com' });
    expect(answer.body.code).toBe('ORDER_NOT_FOUND');
  });

  it('is limited, so that nobody tries out stolen cards', async () => {
    const { guest, order } = await aCardOrder();
    const answers = await atOnce(11, () => start<ProblemDto>(guest, order));
    expect(tally(answers)).toEqual({ 201: 10, '429 TOO_MANY_REQUESTS': 1 });
  });

  it.each([
    ['late', '4000000000000077'],
    ['twice and in the wrong order', '4000000000000085'],
    ['after a forged one', '4000000000000093'],
  ])('works when the messages come %s', async (_how, card) => {
    const { guest, order } = await aCardOrder();
    await payWith(guest, order, card);
    await untilPaid(guest, order);
    expect(await paymentsOf(guest, order)).toMatchObject({ paidMinor: order.totalMinor });
  });
});

describe('messages of a provider', () => {
  it.each([
    ['signed by somebody else', (body: string) => sign(body, 'a guess')],
    ['signed long ago', (body: string) => sign(body, SECRET, Math.floor(Date.now() / 1000) - 400)],
    ['not signed', () => 'none'],
  ])('are refused when they are %s', async (_how, signed) => {
    const { guest, order } = await aCardOrder();
    const { body } = await start(guest, order);
    const message = captured(body.reference, order.totalMinor);
    const answer = await tell(message, signed(JSON.stringify(message)));
    expect(answer.body.code).toBe('WEBHOOK_NOT_AUTHENTIC');
    const rows = await sql('SELECT id FROM payment_events WHERE event_id = ?', [message.id]);
    expect(rows).toEqual([]);
  });

  it('of providers that the shop does not have lead nowhere', async () => {
    const { status } = await new Client().send('POST', 'payments/webhooks/nobody', { body: {} });
    expect(status).toBe(404);
  });

  it('count once, however often they come', async () => {
    const { guest, order } = await aCardOrder();
    const { body } = await start(guest, order);
    const message = captured(body.reference, order.totalMinor);
    const answers = await atOnce(20, () => tell(message));
    expect(tally(answers)).toEqual({ 204: 20 });
    await untilPaid(guest, order);
    const [row] = await sql('SELECT COUNT(*) AS events FROM payment_events WHERE event_id = ?', [message.id]);
    expect(row).toEqual({ events: 1 });
  });
});

describe('staff', () => {
  it('take an amount that is less than was asked, and book the rest', async () => {
    const { guest, order } = await aCardOrder();
    await payWith(guest, order, '4000000000000101');
    await untilTried(guest, order, 'parked');
    const { admin, items } = await queued(order.number);
    expect(items).toMatchObject([
      { kind: 'amount_differs', expectedMinor: order.totalMinor, receivedMinor: order.totalMinor - 1 },
    ]);
    const { body } = await admin.post<PaymentQueueDto>(`admin/payments/${items[0]?.paymentId}/solve`, {
      action: 'accept',
    });
    expect(body.items.filter(({ orderNumber }) => orderNumber === order.number)).toEqual([]);
    expect(await orderOf(guest, order)).toMatchObject({ paymentStatus: 'partially_paid' });
    const { body: after } = await admin.post<OrderPaymentsDto>(
      `admin/orders/${order.number}/payments`,
      { amountMinor: 1 },
      { 'idempotency-key': randomUUID() },
    );
    expect(after).toMatchObject({ dueMinor: 0 });
    expect(await orderOf(guest, order)).toMatchObject({ paymentStatus: 'paid' });
  });

  it('send money back that came for a cancelled order', async () => {
    const { guest, order } = await aCardOrder();
    const { body: started } = await start(guest, order);
    await guest.post(`orders/${order.number}/cancel`, { email: order.email });
    await fillIn(guest, started.pageUrl ?? '', { card: PAYS });
    await untilTried(guest, order, 'parked');
    const { admin, items } = await queued(order.number);
    expect(items).toMatchObject([{ kind: 'order_cancelled', waysOut: ['refund'] }]);
    await admin.post(`admin/payments/${items[0]?.paymentId}/solve`, { action: 'refund' });
    expect((await queued(order.number)).items).toEqual([]);
    expect(await paymentsOf(guest, order)).toMatchObject({ payments: [{ status: 'refunded' }], paidMinor: 0 });
  });

  it('see money that belongs to no order', async () => {
    const amount = 1 + Math.floor(Math.random() * 1e9);
    const message = captured(randomUUID(), amount);
    await tell(message);
    const found = await until(
      async () => (await queued(null)).items.filter(({ receivedMinor }) => receivedMinor === amount),
      ({ length }) => length > 0,
    );
    expect(found).toMatchObject([{ kind: 'no_order', waysOut: ['refund', 'dismiss'] }]);
    const { admin } = await queued(null);
    await admin.post(`admin/payment-events/${found[0]?.eventId}/solve`, { action: 'dismiss', note: 'By telephone' });
    expect((await queued(null)).items.filter(({ receivedMinor }) => receivedMinor === amount)).toEqual([]);
  });
});
