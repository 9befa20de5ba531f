import { anAdmin, anOrder, asApi, aVariant, available, historyOf, orderRow, refusal, retrying } from '../support';

const move = (number: string, status: string | null, paid: string | null, actor: number | null = null, note?: string) =>
  asApi.callRow('move_order', number, status, paid, actor, note ?? null);

describe('moving an order', () => {
  it('walks the way from placed to delivered, payment beside it', async () => {
    const { id, number } = await anOrder([await aVariant(), 1]);
    await move(number, null, 'paid');
    await move(number, 'packed', null);
    await move(number, 'shipped', null);
    expect(await move(number, 'delivered', null)).toMatchObject({
      id,
      number,
      status: 'delivered',
      payment_status: 'paid',
      changed: 1,
    });
    expect(await historyOf(id)).toEqual([
      'order:  > placed',
      'payment:  > unpaid',
      'payment: unpaid > paid',
      'order: placed > packed',
      'order: packed > shipped',
      'order: shipped > delivered',
    ]);
  });

  it('may move both statuses at once, by somebody and with a note', async () => {
    const staff = await anAdmin();
    const { id, number } = await anOrder([await aVariant(), 1]);
    await move(number, 'packed', 'paid', staff.id, 'Paid at the counter');
    expect(
      await asApi.rows(
        'SELECT to_status, actor_id, note FROM order_history WHERE order_id = ? AND from_status IS NOT NULL ORDER BY id',
        [id],
      ),
    ).toEqual([
      { to_status: 'packed', actor_id: staff.id, note: 'Paid at the counter' },
      { to_status: 'paid', actor_id: staff.id, note: 'Paid at the counter' },
    ]);
  });

  it('leaves no trace of the mover on what its connection does next', async () => {
    const staff = await anAdmin();
    const variant = await aVariant({ stock: 100 });
    const orders = await Promise.all(Array.from({ length: 20 }, () => anOrder([variant, 1])));
    await Promise.all(orders.map(({ number }) => move(number, 'packed', null, staff.id, 'By staff')));
    const { id } = await anOrder([variant, 1]);
    expect(await asApi.rows('SELECT DISTINCT actor_id, note FROM order_history WHERE order_id = ?', [id])).toEqual([
      { actor_id: null, note: null },
    ]);
  });

  it('changes nothing when it is there already', async () => {
    const { id, number } = await anOrder([await aVariant(), 1]);
    await move(number, 'packed', null);
    expect(await move(number, 'packed', null)).toMatchObject({ status: 'packed', changed: 0 });
    expect(await historyOf(id)).toHaveLength(3);
  });

  it.each([
    ['shipped', 'placed>shipped'],
    ['delivered', 'placed>delivered'],
    ['lost', 'placed>lost'],
  ])('refuses to jump to %s', async (status, jump) => {
    const { id, number } = await anOrder([await aVariant(), 1]);
    await expect(move(number, status, null)).rejects.toMatchObject(refusal(`ILLEGAL_STATUS_MOVE:${jump}`));
    expect(await orderRow(id)).toMatchObject({ status: 'placed' });
  });

  it('refuses to take a payment back', async () => {
    const { number } = await anOrder([await aVariant(), 1]);
    await move(number, null, 'paid');
    await expect(move(number, null, 'unpaid')).rejects.toMatchObject(refusal('ILLEGAL_STATUS_MOVE:paid>unpaid'));
  });

  it('moves neither status when one may not', async () => {
    const { id, number } = await anOrder([await aVariant(), 1]);
    await expect(move(number, 'delivered', 'paid')).rejects.toMatchObject(
      refusal('ILLEGAL_STATUS_MOVE:placed>delivered'),
    );
    expect(await orderRow(id)).toMatchObject({ status: 'placed', payment_status: 'unpaid' });
  });

  it('refuses an order that nobody knows', async () =>
    expect(move('NO-SUCH-ONE', 'packed', null)).rejects.toMatchObject(refusal('ORDER_NOT_FOUND')));

  it('and cancelling it at the same time ends in one of the two', async () => {
    const variant = await aVariant({ stock: 5 });
    const { id, number } = await anOrder([variant, 2]);
    await move(number, 'packed', null);
    const ended = await Promise.allSettled([
      retrying(() => move(number, 'shipped', null)),
      retrying(() => asApi.call('cancel_order', number, null, null)),
    ]);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { status } = await orderRow(id);
    expect(await available(variant)).toBe(status === 'cancelled' ? 5 : 3);
  });
});
