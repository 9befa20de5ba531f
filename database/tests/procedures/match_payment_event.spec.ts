import {
  aCardOrder,
  asApi,
  aVariant,
  available,
  historyOf,
  matchAll,
  orderRow,
  paymentRow,
  startPayment,
  tell,
  unique,
} from '../support';

const FACTS = ['refused', 'authorised', 'captured'] as const;

/** A card order whose payment page is open. */
async function anOpenPayment() {
  const order = await aCardOrder();
  const { reference } = await startPayment(order.number);
  return { ...order, reference: reference as string };
}

const problemsOf = (number: string) =>
  asApi.rows('SELECT kind, received_minor FROM payment_problems WHERE order_number = ?', [number]);

const permutations = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, at) =>
        permutations(items.filter((_, index) => index !== at)).map((rest) => [item, ...rest]),
      );

describe('what the provider tells', () => {
  it('moves the payment, and the order after it', async () => {
    const { id, reference } = await anOpenPayment();
    await tell({ fact: 'authorised', reference, amount: 1490 });
    await matchAll();
    expect(await orderRow(id)).toMatchObject({ payment_status: 'authorised', authorised_minor: 1490, paid_minor: 0 });
    await tell({ fact: 'captured', reference, amount: 1490 });
    await matchAll();
    expect(await orderRow(id)).toMatchObject({ payment_status: 'paid', authorised_minor: 0, paid_minor: 1490 });
    expect(await historyOf(id)).toEqual([
      'order:  > placed',
      'payment:  > unpaid',
      'payment: unpaid > authorised',
      'payment: authorised > paid',
    ]);
  });

  it.each(permutations(FACTS))('ends as paid in the order %s, %s, %s, each told twice', async (...facts) => {
    const { id, reference } = await anOpenPayment();
    const told = facts.map((fact) => ({ id: unique(), fact, reference, amount: 1490 }));
    for (const one of [...told, ...told]) {
      await tell(one);
      await matchAll();
    }
    expect(await paymentRow(reference)).toMatchObject({ status: 'captured', fact_rank: 4 });
    expect(await orderRow(id)).toMatchObject({ payment_status: 'paid', paid_minor: 1490, authorised_minor: 0 });
  });

  it.each([
    ['another amount', { amount: 1489 }, 'amount_differs'],
    ['another currency', { amount: 1490, currency: 'USD' }, 'currency_differs'],
  ])('waits for staff when it is %s', async (_what, told, kind) => {
    const { id, number, reference } = await anOpenPayment();
    await tell({ fact: 'captured', reference, ...told });
    await matchAll();
    expect(await orderRow(id)).toMatchObject({ payment_status: 'unpaid', paid_minor: 0 });
    expect(await problemsOf(number)).toEqual([{ kind, received_minor: told.amount }]);
  });

  it('leaves the page open on which the payer tries again, when money that did not fit is sent back', async () => {
    const { number, reference } = await anOpenPayment();
    await tell({ fact: 'captured', reference, amount: 1489 });
    await matchAll();
    const next = await startPayment(number);
    await tell({ fact: 'refunded', reference, amount: 1489 });
    await matchAll();
    expect(await paymentRow(reference)).toMatchObject({ status: 'refunded' });
    expect(await paymentRow(next.reference)).toMatchObject({ status: 'created' });
  });

  it('waits for staff when the order is cancelled, and its goods stay in stock', async () => {
    const kettle = await aVariant({ stock: 3 });
    const { id, number } = await aCardOrder(kettle);
    const { reference } = await startPayment(number);
    await asApi.call('cancel_order', number, null, null);
    expect(await paymentRow(reference)).toMatchObject({ status: 'cancelled' });
    await tell({ fact: 'captured', reference, amount: 1490 });
    await matchAll();
    expect(await orderRow(id)).toMatchObject({ status: 'cancelled', paid_minor: 0 });
    expect(await problemsOf(number)).toEqual([{ kind: 'order_cancelled', received_minor: 1490 }]);
    expect(await available(kettle)).toBe(3);
    await tell({ fact: 'refunded', reference, amount: 1490 });
    await matchAll();
    expect(await problemsOf(number)).toEqual([]);
  });

  it('waits for staff when the order is paid already', async () => {
    const { id, number, reference } = await anOpenPayment();
    await asApi.call('move_order', number, null, 'paid', null, null);
    await tell({ fact: 'captured', reference, amount: 1490 });
    await matchAll();
    expect(await orderRow(id)).toMatchObject({ payment_status: 'paid', paid_minor: 1490 });
    expect(await problemsOf(number)).toEqual([{ kind: 'order_paid', received_minor: 1490 }]);
  });

  it('waits for staff when nobody knows its order', async () => {
    const reference = `${unique()}${unique()}`;
    await tell({ fact: 'captured', reference, amount: 777 });
    expect(await matchAll()).toContainEqual(expect.objectContaining({ outcome: 'unmatched', amount_minor: 777 }));
    const event = await asApi.row('SELECT id FROM payment_events WHERE reference = ?', [reference]);
    expect(await asApi.rows('SELECT kind FROM payment_problems WHERE event_id = ?', [event.id])).toEqual([
      { kind: 'no_order' },
    ]);
    await asApi.call('settle_payment_event', event.id, null, 'Sent back by hand');
    expect(await asApi.rows('SELECT kind FROM payment_problems WHERE event_id = ?', [event.id])).toEqual([]);
  });
});

describe('accepting what was parked', () => {
  const accept = (id: number) => asApi.call('accept_payment', id, null, 'Agreed with the customer');

  it('counts what came, and leaves the rest due', async () => {
    const { id, reference } = await anOpenPayment();
    await tell({ fact: 'captured', reference, amount: 1000 });
    await matchAll();
    const payment = await paymentRow(reference);
    await accept(payment.id);
    await accept(payment.id);
    expect(await orderRow(id)).toMatchObject({ payment_status: 'partially_paid', paid_minor: 1000 });
    expect(await paymentRow(reference)).toMatchObject({ status: 'captured', amount_minor: 1000 });
  });

  it('is refused for more than is due', async () => {
    const { reference } = await anOpenPayment();
    await tell({ fact: 'captured', reference, amount: 1491 });
    await matchAll();
    const { id } = await paymentRow(reference);
    await expect(accept(id)).rejects.toMatchObject({ sqlMessage: 'PAYMENT_TOO_HIGH:1490' });
  });
});

it('keeps the books in order', async () => {
  const [found] = await asApi.call('verify_books');
  expect(found?.filter(({ check_name }) => check_name === 'order payments')).toEqual([]);
});
