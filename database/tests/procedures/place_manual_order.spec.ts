import {
  aCustomer,
  anAdmin,
  asApi,
  aVariant,
  available,
  historyOf,
  ledgerOf,
  orderRow,
  type Person,
  placeManualOrder,
  refusal,
  unique,
} from '../support';

const linesOf = (id: number) => asApi.rows('SELECT * FROM order_lines WHERE order_id = ? ORDER BY line_number', [id]);

describe('an order that staff enter', () => {
  let staff: Person;
  beforeAll(async () => {
    staff = await anAdmin();
  });

  it('takes the price it is given, or the list price', async () => {
    const [cheap, listed] = [await aVariant({ price: 1000 }), await aVariant({ price: 500 })];
    const { id } = await placeManualOrder(staff, [
      { sku: cheap.sku, quantity: 2, unitPriceMinor: 85 },
      { sku: listed.sku, quantity: 3 },
    ]);
    expect(await linesOf(id)).toEqual([
      expect.objectContaining({ sku: cheap.sku, unit_price_minor: 85, total_minor: 170, tax_minor: 27 }),
      expect.objectContaining({ sku: listed.sku, unit_price_minor: 500, total_minor: 1500, tax_minor: 239 }),
    ]);
    expect(await orderRow(id)).toMatchObject({
      source: 'manual',
      item_count: 5,
      subtotal_minor: 1670,
      delivery_minor: 0,
      tax_minor: 266,
      total_minor: 1670,
      delivery_method: 'manual',
      currency: 'EUR',
    });
  });

  it('may name one SKU on several lines', async () => {
    const variant = await aVariant({ stock: 10 });
    const { id } = await placeManualOrder(staff, [
      { sku: variant.sku, quantity: 4, unitPriceMinor: 100 },
      { sku: variant.sku, quantity: 1, unitPriceMinor: 90 },
    ]);
    expect((await linesOf(id)).map(({ quantity, unit_price_minor }) => [quantity, unit_price_minor])).toEqual([
      [4, 100],
      [1, 90],
    ]);
    expect(await ledgerOf(variant)).toEqual([
      ['receipt', 10, 10],
      ['sale', -4, 6],
      ['sale', -1, 5],
    ]);
  });

  it('numbers its lines in the order in which stock is locked', async () => {
    const [first, second] = [await aVariant(), await aVariant()];
    const { id } = await placeManualOrder(staff, [
      { sku: second.sku, quantity: 1 },
      { sku: first.sku, quantity: 1 },
    ]);
    expect((await linesOf(id)).map(({ sku }) => sku)).toEqual([first.sku, second.sku]);
  });

  it('sells in the currency it is given, a price having been agreed', async () => {
    const variant = await aVariant();
    const { id } = await placeManualOrder(staff, [{ sku: variant.sku, quantity: 1, unitPriceMinor: 250 }], {
      currency: 'GBP',
    });
    expect(await orderRow(id)).toMatchObject({ currency: 'GBP', total_minor: 250 });
  });

  it('books delivery with the tax it contains', async () => {
    const { id } = await placeManualOrder(staff, [{ sku: (await aVariant({ price: 1190 })).sku, quantity: 1 }], {
      delivery: 'express',
      deliveryMinor: 595,
    });
    expect(await orderRow(id)).toMatchObject({
      delivery_title: 'Express delivery',
      delivery_minor: 595,
      tax_minor: 190 + 95,
      total_minor: 1785,
    });
  });

  it('may have been placed at another time', async () => {
    const placedAt = new Date('2010-12-01T08:26:00.000Z');
    const { id } = await placeManualOrder(staff, [{ sku: (await aVariant()).sku, quantity: 1 }], { placedAt });
    expect(await orderRow(id)).toMatchObject({ placed_at: placedAt });
  });

  it('belongs to the account with its e-mail, and says who entered it', async () => {
    const person = await aCustomer();
    const { id } = await placeManualOrder(staff, [{ sku: (await aVariant()).sku, quantity: 1 }], {
      email: person.email,
    });
    expect(await orderRow(id)).toMatchObject({ user_id: person.id, email: person.email });
    expect(await historyOf(id)).toEqual(['order:  > placed', 'payment:  > unpaid']);
    expect(await asApi.rows('SELECT DISTINCT actor_id FROM order_history WHERE order_id = ?', [id])).toEqual([
      { actor_id: staff.id },
    ]);
    expect(await asApi.rows('SELECT actor_id FROM stock_movements WHERE order_id = ?', [id])).toEqual([
      { actor_id: staff.id },
    ]);
  });

  it('holds as many lines as staff may enter', async () => {
    const variant = await aVariant({ stock: 1000 });
    const lines = Array.from({ length: 1000 }, () => ({ sku: variant.sku, quantity: 1, unitPriceMinor: 7 }));
    const { id } = await placeManualOrder(staff, lines);
    expect(await orderRow(id)).toMatchObject({ item_count: 1000, total_minor: 7000 });
    expect(await available(variant)).toBe(0);
  });

  it('is the same order when the same key comes again, even at once', async () => {
    const variant = await aVariant({ stock: 10 });
    const key = unique();
    const enter = () => placeManualOrder(staff, [{ sku: variant.sku, quantity: 1 }], { key });
    const placed = await Promise.all([enter(), enter(), enter()]);
    expect(new Set(placed.map(({ id }) => id)).size).toBe(1);
    expect(placed.map(({ replayed }) => replayed).sort()).toEqual([0, 1, 1]);
    expect(await available(variant)).toBe(9);
  });

  it('is refused when its key came with another request', async () => {
    const lines = [{ sku: (await aVariant()).sku, quantity: 1 }];
    const key = unique();
    await placeManualOrder(staff, lines, { key, request: 'this' });
    await expect(placeManualOrder(staff, lines, { key, request: 'that' })).rejects.toMatchObject(
      refusal('IDEMPOTENCY_KEY_REUSED'),
    );
  });

  it('is refused without lines', async () =>
    expect(placeManualOrder(staff, [])).rejects.toMatchObject(refusal('VALIDATION_FAILED:no lines')));

  it('is refused whole for a SKU that nobody knows', async () => {
    const variant = await aVariant({ stock: 3 });
    const lines = [
      { sku: variant.sku, quantity: 1 },
      { sku: 'NO-SUCH-SKU', quantity: 1 },
    ];
    await expect(placeManualOrder(staff, lines)).rejects.toMatchObject(refusal('VARIANT_NOT_FOUND:NO-SUCH-SKU'));
    expect(await available(variant)).toBe(3);
  });

  it('is refused without any price in its currency', async () => {
    const { sku } = await aVariant();
    await expect(placeManualOrder(staff, [{ sku, quantity: 1 }], { currency: 'CHF' })).rejects.toMatchObject(
      refusal(`NOT_FOR_SALE:${sku}`),
    );
  });

  it.each([0, -1, 100_001])('is refused for %d pieces', async (quantity) => {
    const { sku } = await aVariant();
    await expect(placeManualOrder(staff, [{ sku, quantity }])).rejects.toMatchObject(refusal(`QUANTITY_LIMIT:${sku}`));
  });

  it('is refused when all its lines of a SKU together are more than there is', async () => {
    const { sku } = await aVariant({ stock: 5 });
    const lines = [
      { sku, quantity: 3 },
      { sku, quantity: 3 },
    ];
    await expect(placeManualOrder(staff, lines)).rejects.toMatchObject(refusal(`OUT_OF_STOCK:${sku}:2`));
  });

  it('is refused for a way of delivery that nobody knows', async () => {
    const lines = [{ sku: (await aVariant()).sku, quantity: 1 }];
    await expect(placeManualOrder(staff, lines, { delivery: 'pigeon' })).rejects.toMatchObject(
      refusal('DELIVERY_METHOD_UNKNOWN:pigeon'),
    );
  });

  it('is refused when the total is too large to be counted exactly', async () => {
    const { sku } = await aVariant({ stock: 1_000_000 });
    const lines = Array.from({ length: 91 }, () => ({ sku, quantity: 100_000, unitPriceMinor: 1_000_000_000 }));
    await expect(placeManualOrder(staff, lines)).rejects.toMatchObject(refusal('AMOUNT_TOO_LARGE'));
  });

  it('leaves the connection ready for the next one after a refusal', async () => {
    const { sku } = await aVariant();
    await expect(placeManualOrder(staff, [])).rejects.toMatchObject(refusal('VALIDATION_FAILED:no lines'));
    const enter = () => placeManualOrder(staff, [{ sku, quantity: 1 }]);
    await expect(Promise.all([enter(), enter(), enter()])).resolves.toHaveLength(3);
  });
});
