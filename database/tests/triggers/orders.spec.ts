import { ORDER_STATUS_MOVES, ORDER_STATUSES } from '@storehouse/domain';
import { anOrder, asMigrator, aVariant, available, historyOf, orderRow, refusal } from '../support';

const update = (id: number, change: string) => asMigrator.write(`UPDATE orders SET ${change} WHERE id = ?`, [id]);

describe('a placed order', () => {
  it.each([
    "number = 'OTHER'",
    "email = 'somebody@example.com'",
    'total_minor = total_minor + 1, delivery_minor = delivery_minor + 1',
    'tax_minor = 0',
    "currency = 'USD'",
    "note = 'Rewritten'",
    'placed_at = placed_at - INTERVAL 1 DAY',
  ])('keeps what it says: no %s', async (change) => {
    const { id, number } = await anOrder([await aVariant(), 1]);
    await expect(update(id, change)).rejects.toMatchObject(refusal(`ORDER_IS_FIXED:${number}`));
  });

  it('is never deleted', async () => {
    const { id, number } = await anOrder([await aVariant(), 1]);
    await expect(asMigrator.write('DELETE FROM orders WHERE id = ?', [id])).rejects.toMatchObject(
      refusal(`ORDER_IS_FIXED:${number}`),
    );
  });

  it('moves only where the table of moves allows, from the start and from every other status', async () => {
    const paths = { placed: [], packed: ['packed'], shipped: ['packed', 'shipped'], cancelled: ['cancelled'] } as const;
    for (const [from, path] of Object.entries(paths) as [keyof typeof paths, readonly string[]][]) {
      for (const to of ORDER_STATUSES.filter((status) => status !== from)) {
        const { id } = await anOrder([await aVariant(), 1]);
        for (const step of path) await update(id, `status = '${step}'`);
        const move = update(id, `status = '${to}'`);
        if (ORDER_STATUS_MOVES[from].includes(to)) await move;
        else await expect(move).rejects.toMatchObject(refusal(`ILLEGAL_STATUS_MOVE:${from}>${to}`));
      }
    }
  });

  it('writes its history whoever moves it', async () => {
    const { id } = await anOrder([await aVariant(), 1]);
    await update(id, "status = 'packed'");
    const { total_minor, currency } = await orderRow(id);
    await asMigrator.write(
      "INSERT INTO payments (order_id, provider, status, amount_minor, currency) VALUES (?, 'manual', 'captured', ?, ?)",
      [id, total_minor, currency],
    );
    expect(await historyOf(id)).toEqual([
      'order:  > placed',
      'payment:  > unpaid',
      'order: placed > packed',
      'payment: unpaid > paid',
    ]);
  });

  it('is as paid as its amounts say, never more', async () => {
    const { id } = await anOrder([await aVariant(), 1]);
    await expect(update(id, "payment_status = 'paid'")).rejects.toThrow(/ck_orders_/);
    await expect(update(id, 'paid_minor = total_minor + 1')).rejects.toThrow(/ck_orders_/);
  });

  it('gives its goods back when it is cancelled, whoever does it', async () => {
    const variant = await aVariant({ stock: 5 });
    const { id } = await anOrder([variant, 2]);
    await update(id, "status = 'cancelled'");
    expect(await available(variant)).toBe(5);
  });
});
