import type { OrderDto, OrderPageDto, ProblemDto } from '@storehouse/dto';
import { anOrderOf, aVariant, disagreements, fillCart, onHand } from './support/buying';
import { Client } from './support/client';
import { aCustomer, anAdmin, type Person } from './support/people';

const refusalOf = ({ body }: { body: ProblemDto }) => ({ ...body, requestId: '' });

describe('a customer', () => {
  let customer: Person;
  let stranger: Person;
  let orders: OrderDto[];

  beforeAll(async () => {
    [customer, stranger] = [await aCustomer(), await aCustomer()];
    const cup = await aVariant();
    orders = [];
    for (let count = 0; count < 3; count += 1) orders.push(await anOrderOf(customer, [cup, 1]));
  });

  it('lists own orders, the newest first, page by page', async () => {
    const { body: first } = await customer.get<OrderPageDto>('orders?limit=2');
    const { body: second } = await customer.get<OrderPageDto>(`orders?limit=2&cursor=${first.nextCursor}`);
    const listed = [...first.items, ...second.items].map(({ number }) => number);
    expect(listed).toEqual(orders.map(({ number }) => number).reverse());
    expect(second.nextCursor).toBeNull();
    expect(first.items[0]).toMatchObject({ status: 'placed', itemCount: 1, totalMinor: 1490, currency: 'EUR' });
    expect((await stranger.get<OrderPageDto>('orders')).body.items).toEqual([]);
  });

  it('reads own orders as they were placed, however the number is typed', async () => {
    const [order] = orders;
    expect((await customer.get<OrderDto>(`orders/${order?.number}`)).body).toEqual(order);
    const typed = order?.number.toLowerCase().replace('-', '');
    expect((await customer.get<OrderDto>(`orders/${typed}`)).body).toEqual(order);
  });

  it('is told the same of somebody else’s order as of none', async () => {
    const foreign = await stranger.get<ProblemDto>(`orders/${orders[0]?.number}`);
    const missing = await stranger.get<ProblemDto>('orders/0000-0000');
    expect(foreign.status).toBe(404);
    expect(refusalOf(foreign)).toEqual(refusalOf(missing));
    expect((await stranger.post<ProblemDto>(`orders/${orders[0]?.number}/cancel`)).body.code).toBe('ORDER_NOT_FOUND');
  });

  it('keeps orders of the account to the account: number and e-mail do not open them', async () => {
    const { body } = await new Client().get<ProblemDto>(`orders/${orders[0]?.number}?email=${orders[0]?.email}`);
    expect(body.code).toBe('ORDER_NOT_FOUND');
  });

  it('lists nothing without signing in', async () => {
    expect((await new Client().get<ProblemDto>('orders')).body.code).toBe('UNAUTHENTICATED');
  });
});

describe('a guest', () => {
  it('reads an order by number and e-mail, and by nothing less', async () => {
    const order = await anOrderOf(new Client(), [await aVariant(), 1]);
    const path = `orders/${order.number}`;
    expect((await new Client().get<OrderDto>(`${path}?email=${order.email.toUpperCase()}`)).body).toEqual(order);
    const wrong = await new Client().get<ProblemDto>(`${path}?email=eve@example.com`);
    const none = await new Client().get<ProblemDto>(path);
    const missing = await new Client().get<ProblemDto>('orders/0000-0000?email=ada@example.com');
    expect(refusalOf(wrong)).toEqual(refusalOf(missing));
    expect(refusalOf(none)).toEqual(refusalOf(missing));
  });

  it('cannot try numbers for long', async () => {
    const guesser = new Client();
    let answer = await guesser.get<ProblemDto>('orders/0000-0000?email=ada@example.com');
    for (let tries = 1; tries <= 60; tries += 1) {
      expect(answer.status).toBe(404);
      answer = await guesser.get<ProblemDto>('orders/0000-0000?email=ada@example.com');
    }
    expect(answer.body.code).toBe('TOO_MANY_REQUESTS');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(800);
  });
});

describe('cancelling', () => {
  it('gives the goods back, and says the same again', async () => {
    const cup = await aVariant({ stock: 7 });
    const customer = await aCustomer();
    const { number } = await anOrderOf(customer, [cup, 3]);
    expect(await onHand(cup.sku)).toBe(4);
    const { status, body } = await customer.post<OrderDto>(`orders/${number}/cancel`);
    expect({ status, body }).toMatchObject({ status: 200, body: { status: 'cancelled', canCancel: false } });
    expect(body.history.map(({ to }) => to)).toEqual(['placed', 'unpaid', 'cancelled']);
    expect((await customer.post<OrderDto>(`orders/${number}/cancel`)).body).toEqual(body);
    expect(await onHand(cup.sku)).toBe(7);
    expect(await disagreements()).toEqual([]);
  });

  it('works for a guest with the e-mail in the query or in the body', async () => {
    const cup = await aVariant();
    const [one, other] = [await anOrderOf(new Client(), [cup, 1]), await anOrderOf(new Client(), [cup, 1])];
    const byQuery = await new Client().post(`orders/${one.number}/cancel?email=${one.email}`);
    const byBody = await new Client().post(`orders/${other.number}/cancel`, { email: other.email });
    expect([byQuery.status, byBody.status]).toEqual([200, 200]);
    expect(await onHand(cup.sku)).toBe(10);
  });

  it('is over once the order is paid or packed', async () => {
    const [customer, admin] = [await aCustomer(), await anAdmin()];
    const cup = await aVariant();
    for (const move of [{ status: 'packed' }, { paymentStatus: 'paid' }]) {
      const { number } = await anOrderOf(customer, [cup, 1]);
      await admin.post(`admin/orders/${number}/moves`, { ...move, note: 'for the shop only' });
      const { body } = await customer.get<OrderDto>(`orders/${number}`);
      expect(body.canCancel).toBe(false);
      expect(JSON.stringify(body)).not.toContain('for the shop only');
      const { status, body: refusal } = await customer.post<ProblemDto>(`orders/${number}/cancel`);
      expect({ status, code: refusal.code }).toEqual({ status: 409, code: 'ILLEGAL_STATUS_MOVE' });
    }
  });

  it('leaves the next cart alone', async () => {
    const guest = new Client();
    const cup = await aVariant();
    const { number, email } = await anOrderOf(guest, [cup, 1]);
    await fillCart(guest, [cup, 2]);
    await guest.post(`orders/${number}/cancel`, { email });
    expect((await guest.get<{ itemCount: number }>('cart')).body.itemCount).toBe(2);
  });
});
