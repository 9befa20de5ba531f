import { aPlace, asAdmin, asApi, aVariant, type Variant } from '../support';

interface Row {
  sku: string;
  quantity: number;
  cost: number | null;
}

const START = Date.parse('2020-01-01T00:00:00Z');
const at = (minute: number): Date => new Date(START + minute * 60_000);

/** Writes into the ledger and the costs as if it were another time. */
async function inThePast(minute: number, sql: string, params: unknown[]): Promise<void> {
  const connection = await asAdmin.connections().getConnection();
  await connection.query('SET timestamp = ?', [at(minute).getTime() / 1000]);
  await connection.query(sql, params);
  await connection.query('SET timestamp = DEFAULT');
  connection.release();
}

const bookAt = (minute: number, variant: Variant, locationId: number, delta: number) =>
  inThePast(
    minute,
    "INSERT INTO stock_movements (variant_id, location_id, delta, reason) VALUES (?, ?, ?, 'correction')",
    [variant.id, locationId, delta],
  );
const costAt = (minute: number, variant: Variant, costMinor: number | null) =>
  inThePast(minute, "INSERT INTO variant_costs (variant_id, currency, cost_minor) VALUES (?, 'EUR', ?)", [
    variant.id,
    costMinor,
  ]);

/** All pages of two rows each, as far as they are about these variants. */
async function stockAt(minute: number, variants: Variant[], locationId: number | null = null): Promise<Row[]> {
  const skus = variants.map(({ sku }) => sku).sort();
  const last = skus.at(-1) ?? '';
  const rows: Row[] = [];
  let after = skus[0]?.slice(0, -1);
  for (;;) {
    const [page = []] = await asApi.call('stock_as_of', at(minute), locationId, after, 2);
    for (const { sku, quantity, cost_minor: cost, value_minor: value } of page) {
      expect(value).toBe(cost === null ? null : quantity * cost);
      if (skus.includes(sku)) rows.push({ sku, quantity, cost });
    }
    after = page.at(-1)?.sku;
    if (page.length < 2 || after === undefined || after >= last) return rows;
  }
}

/** A small generator that gives the same numbers for the same seed, so that a failure can be repeated. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

describe('stock as of an instant', () => {
  it.each([1, 2, 3])('is what a replay of the ledger comes to (seed %d)', async (seed) => {
    const roll = dice(seed);
    const { id: main } = await asApi.row("SELECT id FROM stock_locations WHERE code = 'main'");
    const { id: attic } = await aPlace('test-attic');
    const variants = await Promise.all(Array.from({ length: 3 }, () => aVariant({ stock: 0 })));
    const levels = new Map<string, number>();
    const costs = new Map<string, number | null>();
    const replay: { all: Row[]; main: Row[] }[] = [];
    const rowsOf = (...ids: number[]): Row[] =>
      variants
        .map(({ sku }) => {
          const quantity = ids.reduce((sum, id) => sum + (levels.get(`${sku} ${id}`) ?? 0), 0);
          return { sku, quantity, cost: costs.get(sku) ?? null };
        })
        .filter(({ quantity }) => quantity > 0)
        .sort((a, b) => (a.sku < b.sku ? -1 : 1));
    for (let minute = 0; minute < 40; minute += 1) {
      const variant = variants[roll(3)] as Variant;
      if (roll(4) === 0) {
        const cost = roll(5) === 0 ? null : roll(1000);
        await costAt(minute, variant, cost);
        costs.set(variant.sku, cost);
      } else {
        const place = [main, attic][roll(2)] as number;
        const before = levels.get(`${variant.sku} ${place}`) ?? 0;
        const delta = before > 0 && roll(2) === 0 ? -1 - roll(before) : 1 + roll(9);
        await bookAt(minute, variant, place, delta);
        levels.set(`${variant.sku} ${place}`, before + delta);
      }
      replay.push({ all: rowsOf(main, attic), main: rowsOf(main) });
    }
    for (const minute of [0, 7, 19, 39]) {
      expect(await stockAt(minute, variants)).toEqual(replay[minute]?.all);
      // Half a minute later nothing has happened yet.
      expect(await stockAt(minute + 0.5, variants)).toEqual(replay[minute]?.all);
      expect(await stockAt(minute, variants, main)).toEqual(replay[minute]?.main);
    }
    expect(await stockAt(-1, variants)).toEqual([]);
  });

  it('follows the numbers of the ledger where a row waited for its level', async () => {
    const variant = await aVariant({ stock: 0 });
    const { id } = await asApi.row("SELECT id FROM stock_locations WHERE code = 'main'");
    await bookAt(10, variant, id, 5);
    await bookAt(9, variant, id, 2);
    expect(await stockAt(11, [variant])).toMatchObject([{ quantity: 7 }]);
  });

  it('adds up to its value, and says what has no cost', async () => {
    const { id } = await aPlace('test-vault');
    const value = (minute: number) => asApi.callRow('stock_value', at(minute), id);
    const before = await Promise.all([value(0), value(2), value(3)]);
    const [known, unknown] = [await aVariant({ stock: 0 }), await aVariant({ stock: 0 })];
    await costAt(0, known, 250);
    await bookAt(1, known, id, 4);
    await bookAt(2, unknown, id, 3);
    await costAt(3, known, 300);
    const more = async (minute: number, was = before[0]) => {
      const now = await value(minute);
      const figures = ['pieces', 'value_minor', 'unvalued_pieces', 'unvalued_variants'] as const;
      return [now.currency, ...figures.map((figure) => now[figure] - was[figure])];
    };
    expect(await more(0, before[0])).toEqual(['EUR', 0, 0, 0, 0]);
    expect(await more(2, before[1])).toEqual(['EUR', 7, 1000, 3, 1]);
    expect(await more(3, before[2])).toEqual(['EUR', 7, 1200, 3, 1]);
  });

  it('keeps the costs of the past', async () => {
    const variant = await aVariant({ stock: 0 });
    await costAt(0, variant, 100);
    await expect(
      asAdmin.write('UPDATE variant_costs SET cost_minor = 1 WHERE variant_id = ?', [variant.id]),
    ).rejects.toMatchObject({ sqlMessage: 'LEDGER_IS_APPEND_ONLY' });
    await expect(
      asApi.write(
        "INSERT INTO variant_costs (variant_id, currency, cost_minor, valid_from) VALUES (?, 'EUR', 1, '2020-01-01')",
        [variant.id],
      ),
    ).rejects.toMatchObject({ errno: 1143 });
    // A variant that was never stocked goes, and its costs with it.
    await asApi.write('DELETE FROM product_variants WHERE id = ?', [variant.id]);
    expect(await asApi.rows('SELECT id FROM variant_costs WHERE variant_id = ?', [variant.id])).toEqual([]);
  });
});
