import { randomUUID } from 'node:crypto';
import { createServer, type Server as HttpServer, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OrderDto, OrderPaymentsDto, ProblemDto, StartedPaymentDto } from '@storehouse/dto';
import Stripe from 'stripe';
import { anOrderBy, aVariant, fillCart } from './support/buying';
import { Client } from './support/client';
import { anAdmin } from './support/people';
import { aServer, type Server } from './support/server';

const WEBHOOK_SECRET = 'whsec_for_tests';

/** A server that answers as Stripe's API does, as far as the shop asks. */
class StandIn {
  readonly asked: { path: string; form: URLSearchParams; key?: string }[] = [];
  private readonly server: HttpServer = createServer((request, response) => {
    void textOf(request).then((text) => {
      const form = new URLSearchParams(text);
      const path = request.url ?? '';
      this.asked.push({ path, form, key: String(request.headers['idempotency-key']) });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(this.answer(path, form)));
    });
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  close = (): void => {
    this.server.close();
    this.server.closeAllConnections();
  };

  private answer(path: string, form: URLSearchParams): object {
    if (path === '/v1/checkout/sessions') {
      const id = `cs_${form.get('client_reference_id')}`;
      return { id, object: 'checkout.session', url: `https://checkout.stripe.test/${id}`, status: 'open' };
    }
    if (path.startsWith('/v1/checkout/sessions/')) {
      const id = path.split('/').at(-1) ?? '';
      return { id, object: 'checkout.session', status: 'complete', payment_intent: id.replace('cs_', 'pi_') };
    }
    return { id: 're_1', object: 'refund', status: 'succeeded' };
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

const standIn = new StandIn();
let shop: Server;
beforeAll(async () => {
  shop = await aServer({
    CARD_PROVIDER: 'stripe',
    STRIPE_SECRET_KEY: 'sk_test_nothing',
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    STRIPE_API_BASE: await standIn.open(),
    PUBLIC_URL: 'https://shop.example',
  });
});
afterAll(() => standIn.close());

async function aStartedPayment() {
  const guest = new Client(undefined, shop.origin);
  await fillCart(guest, [await aVariant(), 1]);
  const order = await anOrderBy(guest, { paymentMethod: 'card' });
  const { body: started } = await guest.post<StartedPaymentDto>(
    `orders/${order.number}/payments`,
    { email: order.email },
    { 'idempotency-key': randomUUID() },
  );
  return { guest, order, started };
}

/** Sends what Stripe would. */
function tell(type: string, reference: string, intent: object, secret = WEBHOOK_SECRET) {
  const object = {
    id: `pi_${reference}`,
    object: 'payment_intent',
    currency: 'eur',
    metadata: { reference },
    ...intent,
  };
  const payload = JSON.stringify({ id: `evt_${randomUUID()}`, object: 'event', type, data: { object } });
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret });
  return new Client(undefined, shop.origin).send<ProblemDto>('POST', 'payments/webhooks/stripe', {
    body: payload,
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
  });
}

async function paymentsOf(guest: Client, { number, email }: OrderDto, wanted: string): Promise<OrderPaymentsDto> {
  for (let tries = 0; ; tries += 1) {
    const { body } = await guest.get<OrderPaymentsDto>(`orders/${number}/payments?email=${encodeURIComponent(email)}`);
    if (body.payments[0]?.status === wanted || tries > 50) return body;
    await sleep(100);
  }
}

describe('Stripe', () => {
  it('opens its page for what is due, and the shop believes its signed word alone', async () => {
    const { guest, order, started } = await aStartedPayment();
    expect(started.pageUrl).toBe(`https://checkout.stripe.test/cs_${started.reference}`);
    const asked = standIn.asked.find(({ key }) => key === started.reference);
    expect(asked?.form.get('line_items[0][price_data][unit_amount]')).toBe(String(order.totalMinor));
    expect(asked?.form.get('line_items[0][price_data][currency]')).toBe('eur');
    expect(asked?.form.get('success_url')).toBe(`https://shop.example/orders/${order.number}?paid=1`);

    const paid = { amount: order.totalMinor, amount_received: order.totalMinor };
    const forged = await tell('payment_intent.succeeded', started.reference, paid, 'whsec_guess');
    expect(forged.body.code).toBe('WEBHOOK_NOT_AUTHENTIC');
    expect((await tell('payment_intent.created', started.reference, paid)).status).toBe(204);
    expect((await tell('payment_intent.succeeded', started.reference, paid)).status).toBe(204);
    expect(await paymentsOf(guest, order, 'captured')).toMatchObject({ dueMinor: 0, paidMinor: order.totalMinor });
  });

  it('says why a card was refused', async () => {
    const { guest, order, started } = await aStartedPayment();
    await tell('payment_intent.payment_failed', started.reference, {
      amount: order.totalMinor,
      last_payment_error: { code: 'card_declined', decline_code: 'insufficient_funds' },
    });
    expect(await paymentsOf(guest, order, 'failed')).toMatchObject({
      payments: [{ status: 'failed', failureCode: 'insufficient_funds' }],
    });
  });

  it('sends back what came for a cancelled order', async () => {
    const { guest, order, started } = await aStartedPayment();
    await guest.post(`orders/${order.number}/cancel`, { email: order.email });
    await tell('payment_intent.succeeded', started.reference, { amount_received: order.totalMinor });
    await paymentsOf(guest, order, 'parked');
    const admin = await anAdmin(shop.origin);
    const { body: queue } = await admin.get<{ items: { orderNumber: string; paymentId: number }[] }>(
      'admin/payments/queue',
    );
    const problem = queue.items.find(({ orderNumber }) => orderNumber === order.number);
    await admin.post(`admin/payments/${problem?.paymentId}/solve`, { action: 'refund' });
    expect(await paymentsOf(guest, order, 'refunded')).toMatchObject({ payments: [{ status: 'refunded' }] });
    const refund = standIn.asked.find(({ form }) => form.get('payment_intent') === `pi_${started.reference}`);
    expect(refund?.path).toBe('/v1/refunds');
  });
});
