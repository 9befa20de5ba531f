import {
  aCardOrder,
  anAdmin,
  asAdmin,
  asApi,
  aVariant,
  available,
  matchAll,
  orderRow,
  paymentRow,
  placeManualOrder,
  refusal,
  retrying,
  startPayment,
  tell,
  unique,
  type Variant,
} from '../support';

describe('starting a payment', () => {
  it('opens one of all that is due, before anybody else hears of it', async () => {
    const order = await aCardOrder();
    const payment = await startPayment(order.number);
    expect(payment).toMatchObject({
      order_number: order.number,
      status: 'created',
      amount_minor: 1490,
      currency: 'EUR',
    });
    expect(payment.provider_reference).toBeNull();
    expect(await orderRow(order.id)).toMatchObject({ payment_status: 'unpaid', paid_minor: 0 });
  });

  it('gives the same payment for the same key, whatever became of it', async () => {
    const { number } = await aCardOrder();
    const { reference } = await startPayment(number, 'once');
    await tell({ fact: 'refused', reference, amount: 1490 });
    await matchAll();
    expect(await startPayment(number, 'once')).toMatchObject({ reference, status: 'failed' });
  });

  it('has one open page an order, however often and however fast it is asked', async () => {
    const { number } = await aCardOrder();
    const started = await Promise.all(Array.from({ length: 10 }, () => retrying(() => startPayment(number))));
    expect(new Set(started.map(({ reference }) => reference)).size).toBe(1);
  });

  it('opens a new one after a refusal', async () => {
    const { number } = await aCardOrder();
    const { reference } = await startPayment(number);
    await tell({ fact: 'refused', reference, amount: 1490 });
    await matchAll();
    const second = await startPayment(number);
    expect(second.reference).not.toBe(reference);
    expect(second).toMatchObject({ status: 'created', amount_minor: 1490 });
  });

  it('replaces the page when less is due meanwhile', async () => {
    const { id, number } = await aCardOrder();
    const first = await startPayment(number);
    await asApi.call('book_payment', number, 490, null, null, 'Cash');
    expect(await startPayment(number)).toMatchObject({ status: 'created', amount_minor: 1000 });
    expect(await paymentRow(first.reference)).toMatchObject({ status: 'cancelled' });
    expect(await orderRow(id)).toMatchObject({ payment_status: 'partially_paid', paid_minor: 490 });
  });

  it('is refused for what is paid, cancelled or unknown', async () => {
    const paid = await aCardOrder();
    await asApi.call('move_order', paid.number, null, 'paid', null, null);
    await expect(startPayment(paid.number)).rejects.toMatchObject(refusal('ORDER_PAID'));
    const cancelled = await aCardOrder();
    await asApi.call('cancel_order', cancelled.number, null, null);
    await expect(startPayment(cancelled.number)).rejects.toMatchObject(refusal('PAYMENT_NOT_POSSIBLE'));
    await expect(startPayment('NO-SUCH')).rejects.toMatchObject(refusal('ORDER_NOT_FOUND'));
  });

  it('pauses while far more cards are refused than taken', async () => {
    const order = await aCardOrder();
    const { reference } = await startPayment(order.number);
    await tell({ fact: 'refused', reference, amount: 1490 });
    await matchAll();
    const [{ refusals, passed }] = (await asAdmin.rows(
      `SELECT SUM(status = 'failed') AS refusals, SUM(status IN ('authorised', 'captured')) AS passed FROM payments
       WHERE moved_at > UTC_TIMESTAMP(3) - INTERVAL 10 MINUTE`,
    )) as [{ refusals: string; passed: string }];
    await asAdmin.write('UPDATE shop_settings SET card_refusals_max = ?', [Number(refusals)]);
    const attempt = startPayment(order.number);
    if (Number(refusals) > Number(passed)) await expect(attempt).rejects.toMatchObject(refusal('PAYMENTS_PAUSED'));
    else await expect(attempt).resolves.toMatchObject({ status: 'created' });
    await asAdmin.write('UPDATE shop_settings SET card_refusals_max = 100');
  });
});

describe('booking money that staff received', () => {
  const book = (number: string, amount: number | null, key: Buffer | null = null) =>
    asApi.callRow('book_payment', number, amount, key, null, 'At the counter');

  it('pays in parts', async () => {
    const { id, number } = await aCardOrder();
    expect(await book(number, 490)).toMatchObject({ payment_status: 'partially_paid', changed: 1 });
    expect(await book(number, null)).toMatchObject({ payment_status: 'paid' });
    expect(await orderRow(id)).toMatchObject({ paid_minor: 1490 });
  });

  it('books once for one key', async () => {
    const { id, number } = await aCardOrder();
    const key = Buffer.alloc(32, unique());
    await Promise.all(Array.from({ length: 5 }, () => retrying(() => book(number, 100, key))));
    expect(await orderRow(id)).toMatchObject({ paid_minor: 100 });
  });

  it('never takes more than is due, also not at once', async () => {
    const { id, number } = await aCardOrder();
    await expect(book(number, 1491)).rejects.toMatchObject(refusal('PAYMENT_TOO_HIGH:1490'));
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => retrying(() => book(number, 500))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(await orderRow(id)).toMatchObject({ paid_minor: 1000, payment_status: 'partially_paid' });
  });
});

describe('card orders that nobody pays', () => {
  const aCardOrderOf = async (variant: Variant, minutesAgo: number) =>
    placeManualOrder(await anAdmin(), [{ sku: variant.sku, quantity: 1 }], {
      payment: 'card',
      placedAt: new Date(Date.now() - minutesAgo * 60_000),
    });
  const expireAll = async () => {
    while ((await retrying(() => asApi.call('expire_unpaid_orders')))[0]?.length);
  };

  it('are cancelled after an hour, once, and their goods come back; others are left alone', async () => {
    const kettle = await aVariant({ stock: 5 });
    const [late, early, paid] = [
      await aCardOrderOf(kettle, 61),
      await aCardOrderOf(kettle, 59),
      await aCardOrderOf(kettle, 61),
    ];
    const { reference } = await startPayment(late.number);
    await asApi.call('move_order', paid.number, null, 'paid', null, null);
    await Promise.all([expireAll(), expireAll(), expireAll()]);
    expect(await orderRow(late.id)).toMatchObject({ status: 'cancelled' });
    expect(await paymentRow(reference)).toMatchObject({ status: 'cancelled' });
    expect(await orderRow(early.id)).toMatchObject({ status: 'placed' });
    expect(await orderRow(paid.id)).toMatchObject({ status: 'placed' });
    expect(await available(kettle)).toBe(3);
  });
});
