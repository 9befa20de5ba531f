import type { CustomerDto, CustomerPageDto, ProblemDto } from '@storehouse/dto';
import { aCheckout, anOrderOf, aVariant } from './support/buying';
import { aCustomer, anAdmin, type Person } from './support/people';

let admin: Person;
beforeAll(async () => {
  admin = await anAdmin();
});

describe('customers', () => {
  it('are found by e-mail and name, with what they bought', async () => {
    const customer = await aCustomer();
    const cup = await aVariant();
    await anOrderOf(customer, [cup, 1]);
    const last = await anOrderOf(customer, [cup, 2]);
    const { number } = await anOrderOf(customer, [cup, 3]);
    await customer.post(`orders/${number}/cancel`);

    const { body } = await admin.get<CustomerPageDto>(`admin/customers?q=${customer.user.email}`);
    expect(body.items).toMatchObject([
      { id: customer.user.id, role: 'customer', orderCount: 3, spentMinor: 1490 + 2490, currency: 'EUR' },
    ]);
    expect(Date.parse(body.items[0]?.lastOrderAt ?? '')).toBeGreaterThanOrEqual(Date.parse(last.placedAt));
    const named = await admin.get<CustomerPageDto>('admin/customers?q=lovelace&limit=100');
    expect(named.body.items.map(({ id }) => id)).toContain(customer.user.id);
  });

  it('come page by page, the newest first', async () => {
    const newest = [await aCustomer(), await aCustomer(), await aCustomer()].map(({ user }) => user.id).reverse();
    const { body: first } = await admin.get<CustomerPageDto>('admin/customers?limit=50');
    const ids = first.items.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    expect(ids.filter((id) => newest.includes(id))).toEqual(newest);
    const { body: one } = await admin.get<CustomerPageDto>('admin/customers?limit=1');
    const { body: next } = await admin.get<CustomerPageDto>(`admin/customers?limit=1&cursor=${one.nextCursor}`);
    expect(next.items[0]?.id).toBeLessThan(one.items[0]?.id ?? 0);
  });

  it('are shown with addresses and newest orders', async () => {
    const customer = await aCustomer();
    await customer.post('account/addresses', aCheckout().shippingAddress);
    const order = await anOrderOf(customer, [await aVariant(), 1]);
    const { body } = await admin.get<CustomerDto>(`admin/customers/${customer.user.id}`);
    expect(body).toMatchObject({
      email: customer.user.email,
      addresses: [{ city: 'Hamburg', isDefault: true }],
      orders: [{ number: order.number, totalMinor: 1490 }],
    });
    expect(JSON.stringify(body)).not.toMatch(/password/i);
  });

  it('that do not exist are not found', async () => {
    expect((await admin.get<ProblemDto>('admin/customers/999999999')).status).toBe(404);
  });

  it('are nobody else’s business', async () => {
    const customer = await aCustomer();
    expect((await customer.get<ProblemDto>(`admin/customers/${customer.user.id}`)).body.code).toBe('FORBIDDEN');
  });
});
