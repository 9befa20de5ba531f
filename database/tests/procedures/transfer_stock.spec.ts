import { anAdmin, aPlace, asApi, aVariant, heldByOthers, ledgerOf, refusal, type Variant } from '../support';

let there: string;
beforeAll(async () => {
  there = (await aPlace('test-attic')).code;
});

const transfer = (sku: string, from: string, to: string, quantity: number) =>
  asApi.callRow('transfer_stock', sku, from, to, quantity, null, null);

/** Pieces by place, where there are any. */
const levels = async (variant: Variant): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await asApi.rows(
        `SELECT l.code, s.on_hand FROM stock_levels s JOIN stock_locations l ON l.id = s.location_id
         WHERE s.variant_id = ? AND s.on_hand > 0`,
        [variant.id],
      )
    ).map(({ code, on_hand }) => [code, on_hand]),
  );

describe('transferring stock', () => {
  it('takes from one place what it brings to the other', async () => {
    const variant = await aVariant({ stock: 10 });
    await transfer(variant.sku, 'main', there, 4);
    expect(await levels(variant)).toEqual({ main: 6, [there]: 4 });
    expect(await ledgerOf(variant)).toEqual([
      ['receipt', 10, 10],
      ['transfer', -4, 6],
      ['transfer', 4, 4],
    ]);
  });

  it('remembers who and why, and which rows belong together', async () => {
    const staff = await anAdmin();
    const { sku } = await aVariant();
    const rows = await asApi.callRow('transfer_stock', sku, 'main', there, 1, staff.id, 'For the window');
    const moved = await asApi.rows('SELECT actor_id, note, delta FROM stock_movements WHERE id IN (?, ?) ORDER BY id', [
      rows.out_movement_id,
      rows.in_movement_id,
    ]);
    expect(moved).toEqual([
      { actor_id: staff.id, note: 'For the window', delta: -1 },
      { actor_id: staff.id, note: 'For the window', delta: 1 },
    ]);
    expect(await asApi.rows('SELECT * FROM stock_transfers WHERE out_movement_id = ?', [rows.out_movement_id])).toEqual(
      [rows],
    );
  });

  it('moves nothing when there is too little', async () => {
    const variant = await aVariant({ stock: 3 });
    await expect(transfer(variant.sku, 'main', there, 4)).rejects.toMatchObject(
      refusal(`OUT_OF_STOCK:${variant.sku}:3`),
    );
    expect(await levels(variant)).toEqual({ main: 3 });
  });

  it('leaves what is held for a checkout', async () => {
    const variant = await aVariant({ stock: 5 });
    await heldByOthers(variant, 4);
    await expect(transfer(variant.sku, 'main', there, 2)).rejects.toMatchObject(
      refusal(`OUT_OF_STOCK:${variant.sku}:1`),
    );
  });

  it.each([
    ['no such variant', 'NO-SUCH-SKU', 'main', 1, 'VARIANT_NOT_FOUND:NO-SUCH-SKU'],
    ['no such place', undefined, 'nowhere', 1, 'LOCATION_NOT_FOUND:nowhere'],
    ['a place to itself', undefined, 'main', 1, 'VALIDATION_FAILED:transfer of 1'],
    ['no pieces', undefined, 'test-attic', 0, 'VALIDATION_FAILED:transfer of 0'],
    ['fewer than none', undefined, 'test-attic', -1, 'VALIDATION_FAILED:transfer of -1'],
  ])('refuses %s', async (_what, sku, to, quantity, message) => {
    const variant = await aVariant();
    await expect(transfer(sku ?? variant.sku, 'main', to, quantity)).rejects.toMatchObject(refusal(message));
    expect(await levels(variant)).toEqual({ main: 10 });
  });

  it('loses nothing and never deadlocks when many go both ways at once', async () => {
    const variant = await aVariant({ stock: 100 });
    await transfer(variant.sku, 'main', there, 50);
    // Without `retrying`: a deadlock would fail the test.
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        at % 2 === 0 ? transfer(variant.sku, 'main', there, 3) : transfer(variant.sku, there, 'main', 2),
      ),
    );
    expect(await levels(variant)).toEqual({ main: 40, [there]: 60 });
    const ledger = await asApi.rows(
      'SELECT location_id, delta, balance_after FROM stock_movements WHERE variant_id = ? ORDER BY id',
      [variant.id],
    );
    const running = new Map<number, number>();
    for (const { location_id, delta, balance_after } of ledger) {
      running.set(location_id, (running.get(location_id) ?? 0) + delta);
      expect(balance_after).toBe(running.get(location_id));
    }
  });
});
