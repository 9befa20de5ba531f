import { randomUUID } from 'node:crypto';
import type { CartDto, CartPromotionDto, OrderDto, ProblemDto } from '@storehouse/dto';
import { aGuestWith, anOrderBy, aVariant, checkOut, fillCart } from './support/buying';
import { aCategory } from './support/catalogue';
import { Client } from './support/client';
import { sql } from './support/database';

/** A code for ten per cent off. */
async function aCode(wish: { minimumMinor?: number; kind?: string } = {}): Promise<string> {
  const code = `CODE-${randomUUID().slice(0, 8)}`;
  const { kind = 'percent', minimumMinor = 0 } = wish;
  await sql('INSERT INTO promotions (title, code, kind, rate_bp) VALUES (?, ?, ?, ?)', [
    ...['Ten per cent off', code, kind, kind === 'percent' ? 1000 : null],
  ]);
  await sql(
    "INSERT INTO promotion_amounts (promotion_id, currency, minimum_minor) SELECT id, 'EUR', ? FROM promotions WHERE code = ?",
    [minimumMinor, code],
  );
  return code;
}

describe('a cart', () => {
  it('is taxed and delivered where it goes to', async () => {
    const guest = await aGuestWith([await aVariant({ priceMinor: 1999 }), 1]);
    const { body: france } = await guest.put<CartDto>('cart/destination', { country: 'FR' });
    expect(france).toMatchObject({ country: 'FR', region: null, deliveryMinor: 990, taxMinor: 333 + 165 });
    const { body: states } = await guest.put<CartDto>('cart/destination', { country: 'US', region: 'NY' });
    expect(states).toMatchObject({ country: 'US', region: 'NY', deliveryMinor: 1990, taxMinor: 0 });
    const { body: somewhere } = await guest.put<CartDto>('cart/destination', { country: 'US' });
    expect(somewhere).toMatchObject({ country: 'US', region: null });
    const { body: refused } = await guest.put<ProblemDto>('cart/destination', { country: 'US', region: 'Bavaria' });
    expect(refused.errors?.map(({ field }) => field)).toEqual(['region']);
  });

  it('changes its price list', async () => {
    const guest = new Client();
    const { status, body } = await guest.put<CartDto>('cart/currency', { currency: 'USD' });
    expect([status, body.currency]).toEqual([200, 'USD']);
    const { body: refused } = await guest.put<ProblemDto>('cart/currency', { currency: 'NOK' });
    expect(refused.code).toBe('CURRENCY_UNKNOWN');
  });

  it('takes a code, says what it takes off, and charges that', async () => {
    const guest = await aGuestWith([await aVariant({ priceMinor: 1999 }), 2]);
    const code = await aCode();
    const { status, body: cart } = await guest.post<CartDto>('cart/promotions', { code: code.toLowerCase() });
    expect(status).toBe(200);
    expect(cart).toMatchObject({ subtotalMinor: 3998, discountMinor: 400, totalMinor: 3998 - 400 + 490 });
    expect(cart.promotions).toContainEqual(expect.objectContaining({ code, reason: null, discountMinor: 400 }));
    const order = await anOrderBy(guest);
    expect(order).toMatchObject({ totalMinor: cart.totalMinor, taxMinor: cart.taxMinor, discountMinor: 400 });
    expect(order.explanation).toEqual({
      pricesIncludeTax: true,
      steps: [
        {
          lineNumber: 1,
          listMinor: 3998,
          adjustments: [{ title: 'Ten per cent off', code, amountMinor: -400 }],
          totalMinor: 3598,
          taxRateBp: 1900,
          taxMinor: 574,
          taxRemainder: 0.4706,
        },
        {
          lineNumber: 0,
          listMinor: 490,
          adjustments: [],
          totalMinor: 490,
          taxRateBp: 1900,
          taxMinor: 78,
          taxRemainder: 0.2353,
        },
      ],
    });
  });

  it('says why a code does not apply, and what is missing', async () => {
    const guest = await aGuestWith([await aVariant({ priceMinor: 680 }), 1]);
    const code = await aCode({ minimumMinor: 1000 });
    const { status, body } = await guest.post<ProblemDto>('cart/promotions', { code });
    expect([status, body.code, body.detail]).toEqual([
      409,
      'PROMOTION_NOT_APPLICABLE',
      `${code}: Add €3.20 more of this offer.`,
    ]);
    const { body: unknown } = await guest.post<ProblemDto>('cart/promotions', { code: 'NO-SUCH-CODE' });
    expect(unknown.code).toBe('PROMOTION_UNKNOWN');
  });

  it('says which automatic offer is near, and nothing of those that are far', async () => {
    const category = await aCategory();
    const cup = await aVariant({ priceMinor: 700 });
    await sql('UPDATE products SET category_id = (SELECT id FROM categories WHERE slug = ?) WHERE slug = ?', [
      category,
      cup.sku.toLowerCase(),
    ]);
    const title = `Cups ${category}`;
    await sql("INSERT INTO promotions (title, kind, rate_bp) VALUES (?, 'percent', 1000)", [title]);
    await sql(
      `INSERT INTO promotion_amounts (promotion_id, currency, minimum_minor)
       SELECT id, 'EUR', 1000 FROM promotions WHERE title = ?`,
      [title],
    );
    await sql(
      `INSERT INTO promotion_categories (promotion_id, category_id)
       SELECT promotion.id, category.id FROM promotions AS promotion, categories AS category
       WHERE promotion.title = ? AND category.slug = ?`,
      [title, category],
    );
    try {
      const near = (await fillCart(new Client(), [cup, 1])).promotions.find((offer) => offer.title === title);
      expect(near).toMatchObject({ code: null, reason: 'minimum', missingMinor: 300, discountMinor: 0 });
      const other = await fillCart(new Client(), [await aVariant(), 1]);
      expect(other.promotions.map((offer) => offer.title)).not.toContain(title);
    } finally {
      await sql('UPDATE promotions SET is_active = 0 WHERE title = ?', [title]);
    }
  });

  it('is priced with the delivery that is asked for', async () => {
    const guest = await aGuestWith([await aVariant({ priceMinor: 1999 }), 1]);
    const { body: express } = await guest.get<CartDto>('cart?deliveryMethod=express');
    expect(express).toMatchObject({ deliveryMinor: 1290, totalMinor: 3289, taxMinor: 319 + 206 });
    const { body: unknown } = await guest.get<ProblemDto>('cart?deliveryMethod=pigeon');
    expect(unknown.code).toBe('DELIVERY_METHOD_UNKNOWN');
  });

  it('says which lines have no price in another currency, and sells the others', async () => {
    const guest = await aGuestWith([await aVariant({ priceMinor: 1999 }), 1]);
    const { body: dollars } = await guest.put<CartDto>('cart/currency', { currency: 'USD' });
    expect(dollars.items).toEqual([expect.objectContaining({ isForSale: false, unitPriceMinor: 0, available: 0 })]);
    const { body: euros } = await guest.put<CartDto>('cart/currency', { currency: 'EUR' });
    expect(euros.items).toEqual([
      expect.objectContaining({ isForSale: true, unitPriceMinor: 1999, addedPriceMinor: 1999 }),
    ]);
  });

  it('goes on explaining a code that the cart has outgrown', async () => {
    const cup = await aVariant({ priceMinor: 600 });
    const guest = await aGuestWith([cup, 2]);
    const code = await aCode({ minimumMinor: 1000 });
    const { body: cart } = await guest.post<CartDto>('cart/promotions', { code });
    await guest.patch(`cart/items/${cart.items[0]?.id}`, { quantity: 1 });
    const { body: promotions } = await guest.get<CartPromotionDto[]>('cart/promotions/explain');
    expect(promotions).toContainEqual(
      expect.objectContaining({
        code,
        reason: 'minimum',
        missingMinor: 400,
        sentence: 'Add €4.00 more of this offer.',
      }),
    );
    expect((await checkOut<ProblemDto>(guest)).body.code).toBe('PROMOTION_NOT_APPLICABLE');
    const { body: without } = await guest.delete<CartDto>(`cart/promotions/${code}`);
    expect(without.promotions.map((promotion) => promotion.code)).not.toContain(code);
    expect((await checkOut<OrderDto>(guest)).status).toBe(201);
  });
});
