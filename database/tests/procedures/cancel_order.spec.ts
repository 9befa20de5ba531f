import {
  anAdmin,
  anOrder,
  asApi,
  aVariant,
  available,
  historyOf,
  ledgerOf,
  placeManualOrder,
  refusal,
  retrying,
} from '../support';

const cancel = (number: string, note: string | null = null) => asApi.callRow('cancel_order', number, null, note);

describe('cancelling an order', () => {
  it('brings its goods back, line by line in the ledger', async () => {
    const [kettle, toaster] = [await aVariant({ stock: 5 }), await aVariant({ stock: 5 })];
    const { id, number } = await anOrder([kettle, 2], [toaster, 1]);
    expect(await cancel(number, 'Changed my mind')).toMatchObject({ id, number, status: 'cancelled', changed: 1 });
    expect([await available(kettle), await available(toaster)]).toEqual([5, 5]);
    expect(await ledgerOf(kettle)).toEqual([
      ['receipt', 5, 5],
      ['sale', -2, 3],
      ['cancellation', 2, 5],
    ]);
    expect((await historyOf(id)).at(-1)).toBe('order: placed > cancelled');
  });

  it('brings back both lines of one SKU', async () => {
    const variant = await aVariant({ stock: 5 });
    const line = { sku: variant.sku, quantity: 2 };
    const { number } = await placeManualOrder(await anAdmin(), [line, line]);
    await cancel(number);
    expect(await available(variant)).toBe(5);
  });

  it('twice brings the goods back once', async () => {
    const variant = await aVariant({ stock: 5 });
    const { number } = await anOrder([variant, 2]);
    await cancel(number);
    expect(await cancel(number)).toMatchObject({ status: 'cancelled', changed: 0 });
    expect(await available(variant)).toBe(5);
  });

  it('ten times at once brings the goods back once', async () => {
    const variant = await aVariant({ stock: 5 });
    const { id, number } = await anOrder([variant, 2]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => retrying(() => cancel(number))));
    expect(answers.filter(({ changed }) => changed === 1)).toHaveLength(1);
    expect(await available(variant)).toBe(5);
    expect(await historyOf(id)).toHaveLength(3);
  });

  it('while others buy keeps the ledger in order', async () => {
    const [one, other] = [await aVariant({ stock: 100 }), await aVariant({ stock: 100 })];
    const orders = await Promise.all(Array.from({ length: 10 }, () => anOrder([one, 1], [other, 1])));
    await Promise.all([
      ...orders.map(({ number }) => retrying(() => cancel(number))),
      ...Array.from({ length: 10 }, () => retrying(() => anOrder([other, 1], [one, 1]))),
    ]);
    for (const variant of [one, other]) {
      let balance = 0;
      for (const [, delta, after] of await ledgerOf(variant)) {
        balance += delta;
        expect(after).toBe(balance);
      }
      expect(await available(variant)).toBe(90);
    }
  });

  it('is refused once it is shipped', async () => {
    const { number } = await anOrder([await aVariant(), 1]);
    await asApi.call('move_order', number, 'packed', null, null, null);
    await asApi.call('move_order', number, 'shipped', null, null, null);
    await expect(cancel(number)).rejects.toMatchObject(refusal('ILLEGAL_STATUS_MOVE:shipped>cancelled'));
  });

  it('is refused for an order that nobody knows', async () =>
    expect(cancel('NO-SUCH-ONE')).rejects.toMatchObject(refusal('ORDER_NOT_FOUND')));
});
