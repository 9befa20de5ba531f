import type { Connection } from 'mysql2/promise';
import { connect } from '../../connection';
import { aDatabaseOfItsOwn, anOrder, asAdmin, asApi, asMigrator, aVariant, refusal, retrying } from '../support';

// A series of the test's own would need settings of its own.
const own = aDatabaseOfItsOwn('invoices');
beforeAll(() => own.create(), 60_000);
afterAll(() => own.drop());
jest.setTimeout(30_000);

const invoiceOf = ({ id }: { id: number }) => asApi.rows('SELECT * FROM invoices WHERE order_id = ?', [id]);
const numbers = async (): Promise<number[]> =>
  (await asApi.rows('SELECT number FROM invoices ORDER BY number')).map(({ number }) => number);
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
const pay = ({ number }: { number: string }) =>
  retrying(() => asApi.call('move_order', number, null, 'paid', null, null));

/** Sends an order and takes it back, as a fault in the middle would. */
async function shipInVain({ id }: { id: number }): Promise<void> {
  const connection: Connection = await connect(process.env.TEST_ADMIN_URL ?? '');
  try {
    await connection.beginTransaction();
    for (const status of ['packed', 'shipped']) {
      await connection.query('UPDATE orders SET status = ? WHERE id = ?', [status, id]);
    }
    await connection.rollback();
  } finally {
    await connection.end();
  }
}

describe('an invoice', () => {
  it('is issued when the order is paid or shipped, whichever comes first, and once', async () => {
    const variant = await aVariant();
    const [paid, shipped] = [await anOrder([variant, 1]), await anOrder([variant, 1])];
    expect(await invoiceOf(paid)).toEqual([]);
    await asApi.call('move_order', paid.number, 'packed', 'paid', null, null);
    expect(await invoiceOf(paid)).toHaveLength(1);
    await asApi.call('move_order', shipped.number, 'packed', null, null, null);
    expect(await invoiceOf(shipped)).toEqual([]);
    for (const order of [paid, shipped]) await asApi.call('move_order', order.number, 'shipped', null, null, null);
    const before = [...(await invoiceOf(paid)), ...(await invoiceOf(shipped))];
    await asApi.call('move_order', shipped.number, 'delivered', 'paid', null, null);
    expect([...(await invoiceOf(paid)), ...(await invoiceOf(shipped))]).toEqual(before);
    const year = new Date(before[0]?.issued_on).getUTCFullYear();
    expect(before.map(({ label }) => label)).toEqual([`INV-${year}-000001`, `INV-${year}-000002`]);
    expect(before[0]).toMatchObject({ seller_name: 'Storehouse Trading GmbH', seller_vat_id: 'DE123456789' });
    expect(await asApi.rows("SELECT order_id FROM outbox WHERE event = 'invoice.issued'")).toHaveLength(2);
  });

  it('leaves no gap when fifty are paid at once and ten are sent in vain', async () => {
    const variant = await aVariant({ stock: 60 });
    const orders = await Promise.all(upTo(60).map(() => retrying(() => anOrder([variant, 1]))));
    const before = (await numbers()).length;
    await Promise.all(orders.map((order, at) => (at % 6 === 0 ? retrying(() => shipInVain(order)) : pay(order))));
    expect(await numbers()).toEqual(upTo(before + 50));
    expect(await asApi.call('verify_books')).toEqual([[]]);
  });

  it('begins at 1 in another series', async () => {
    await asAdmin.write("UPDATE shop_settings SET invoice_series = 'WEB'");
    const order = await anOrder([await aVariant(), 1]);
    await pay(order);
    expect(await invoiceOf(order)).toMatchObject([{ series: 'WEB', number: 1 }]);
    await asAdmin.write("UPDATE shop_settings SET invoice_series = 'INV'");
  });

  it('is never changed or deleted', async () => {
    const order = await anOrder([await aVariant(), 1]);
    await pay(order);
    const fixed = refusal('LEDGER_IS_APPEND_ONLY');
    await expect(
      asMigrator.write('UPDATE invoices SET number = 9999 WHERE order_id = ?', [order.id]),
    ).rejects.toMatchObject(fixed);
    await expect(asMigrator.write('DELETE FROM invoices WHERE order_id = ?', [order.id])).rejects.toMatchObject(fixed);
  });
});

describe('the books', () => {
  it('find a gap, a missing invoice and a counter that went ahead', async () => {
    const order = await anOrder([await aVariant(), 1]);
    await asAdmin.write('UPDATE invoice_counters SET last_number = last_number + 1');
    const [counters] = await asApi.call('verify_books');
    expect(counters?.map(({ check_name }) => check_name)).toContain('invoice counter');
    await pay(order);
    const [gaps] = await asApi.call('verify_books');
    expect(gaps?.map(({ check_name }) => check_name)).toContain('invoice number');
  });
});

describe('the outbox', () => {
  it('has a row if and only if its fact was committed', async () => {
    const order = await anOrder([await aVariant(), 1]);
    const events = async () =>
      (await asApi.rows('SELECT event FROM outbox WHERE order_id = ? ORDER BY id', [order.id])).map((row) => row.event);
    await shipInVain(order);
    expect(await events()).toEqual(['order.placed']);
    await pay(order);
    expect(await events()).toEqual(['order.placed', 'payment.paid', 'invoice.issued']);
  });
});
