import { addItem, aGuest, aGuestCart, asApi, aVariant, quote, quoteOf, refusal, unique } from '../support';

describe('a cart quote', () => {
  it('is empty for somebody who has no cart, and opens none', async () => {
    const stranger = aGuest();
    const { lines, totals } = await quote(stranger);
    expect(lines).toEqual([]);
    expect(totals).toMatchObject({
      item_count: 0,
      currency: 'EUR',
      subtotal_minor: 0,
      delivery_minor: 0,
      total_minor: 0,
    });
    expect(await asApi.rows('SELECT 1 FROM carts WHERE token_hash = ?', [stranger[0]])).toEqual([]);
  });

  it('shows an empty cart in the currency that was asked for', async () => {
    const { totals } = quoteOf(await asApi.call('quote_cart', ...aGuest(), 'GBP', null));
    expect(totals.currency).toBe('GBP');
  });

  it('adds up its lines, delivery and the tax contained in both', async () => {
    const kettle = await aVariant({ price: 1999 });
    const book = await aVariant({ price: 700, taxClass: 'reduced' });
    const { lines, totals } = await quote(await aGuestCart([kettle, 2], [book, 1]));
    expect(lines).toEqual([
      expect.objectContaining({
        sku: kettle.sku,
        quantity: 2,
        unit_price_minor: 1999,
        total_minor: 3998,
        tax_minor: 638,
      }),
      expect.objectContaining({ sku: book.sku, quantity: 1, unit_price_minor: 700, total_minor: 700, tax_minor: 46 }),
    ]);
    // Delivery 4.90 contains 0.78 at the standard rate.
    expect(totals).toEqual({
      item_count: 3,
      currency: 'EUR',
      prices_include_tax: 1,
      country: 'DE',
      region: '',
      subtotal_minor: 4698,
      discount_minor: 0,
      delivery_method: 'standard',
      delivery_minor: 490,
      tax_minor: 638 + 46 + 78,
      total_minor: 5188,
      gift_card_minor: 0,
      due_minor: 5188,
      held_until: null,
    });
  });

  it('takes the cheapest delivery, or the one that was asked for', async () => {
    const cart = await aGuestCart([await aVariant({ price: 6000 }), 1]);
    expect((await quote(cart)).totals).toMatchObject({ delivery_method: 'standard', delivery_minor: 0 });
    expect((await quote(cart, 'express')).totals).toMatchObject({ delivery_method: 'express', delivery_minor: 1290 });
  });

  it('lists every way of delivery with its price for this cart', async () => {
    const { deliveries } = await quote(await aGuestCart([await aVariant({ price: 4999 }), 1]));
    expect(deliveries).toEqual([
      expect.objectContaining({ code: 'standard', price_minor: 490, free_from_minor: 5000, min_days: 2, max_days: 3 }),
      expect.objectContaining({ code: 'express', price_minor: 1290, free_from_minor: null }),
    ]);
  });

  it('refuses a way of delivery that is not offered', async () => {
    const cart = await aGuestCart([await aVariant(), 1]);
    await expect(quote(cart, 'pigeon')).rejects.toMatchObject(refusal('DELIVERY_METHOD_UNKNOWN:pigeon'));
  });

  it('says both the price of now and the price it was put in at', async () => {
    const variant = await aVariant({ price: 1000 });
    const cart = await aGuestCart([variant, 1]);
    await asApi.write('UPDATE variant_prices SET price_minor = 1200 WHERE variant_id = ?', [variant.id]);
    const [line] = (await quote(cart)).lines;
    expect(line).toMatchObject({ unit_price_minor: 1200, added_price_minor: 1000 });
  });

  it('keeps a line that is no longer for sale, for somebody to take out', async () => {
    const variant = await aVariant({ price: 1000 });
    const cart = await aGuestCart([variant, 1]);
    await asApi.write('DELETE FROM variant_prices WHERE variant_id = ?', [variant.id]);
    const [line] = (await quote(cart)).lines;
    expect(line).toMatchObject({ for_sale: 0, unit_price_minor: 1000 });
  });

  it("shows the variant's own picture before the product's first", async () => {
    const variant = await aVariant();
    const cart = await aGuestCart([variant, 1]);
    const [of, own] = [`${unique()}-of`, `${unique()}-own`];
    const insert = 'INSERT INTO product_images (product_id, variant_id, image_key, width, height, position) VALUES ?';
    expect((await quote(cart)).lines[0]).toMatchObject({ image_key: null });
    await asApi.write(insert, [[[variant.productId, null, of, 320, 320, 1]]]);
    expect((await quote(cart)).lines[0]).toMatchObject({ image_key: of });
    await asApi.write(insert, [[[variant.productId, variant.id, own, 640, 480, 2]]]);
    expect((await quote(cart)).lines[0]).toMatchObject({ image_key: own, image_width: 640, image_height: 480 });
  });

  it('lists the lines in the order they were put in', async () => {
    const [first, second] = [await aVariant(), await aVariant()];
    const guest = aGuest();
    await addItem(guest, second, 1);
    await new Promise((done) => setTimeout(done, 5));
    await addItem(guest, first, 1);
    expect((await quote(guest)).lines.map(({ sku }) => sku)).toEqual([second.sku, first.sku]);
  });
});
