import {
  aCategory,
  aCustomer,
  addCode,
  addItem,
  aGuestCart,
  aPromotion,
  asAdmin,
  asApi,
  aVariant,
  customer,
  type Owner,
  orderRow,
  type Promotion,
  placeOrder,
  quote,
  refusal,
} from '../support';

const shares = async (owner: Owner) => (await quote(owner)).lines.map(({ discount_minor }) => discount_minor);
const reasonFor = async (owner: Owner, { id }: Promotion) => {
  const found = (await quote(owner)).promotions.find((promotion) => promotion.id === id);
  return found && [found.reason, found.missing];
};
const notApplicable = ({ code }: Promotion, why: string) => refusal(`PROMOTION_NOT_APPLICABLE:${code}:${why}`);
const usesOf = async ({ id }: Promotion): Promise<number> =>
  (await asApi.row('SELECT used FROM promotion_limits WHERE promotion_id = ?', [id])).used;
/** What the books say against an order. */
const disagreements = (number: string) =>
  asApi.rows(
    `SELECT * FROM books_adjustments WHERE reference LIKE ? UNION ALL
     SELECT * FROM books_promotion_uses WHERE reference LIKE ? UNION ALL
     SELECT * FROM books_order_totals WHERE reference LIKE ?`,
    [`${number}%`, `${number}%`, `${number}%`],
  );

describe('a promotion', () => {
  it('of per cent is rounded once and shared out by the largest remainders', async () => {
    const prices = [333, 333, 334];
    const variants = await Promise.all(prices.map((price) => aVariant({ price })));
    const cart = await aGuestCart(...variants.map((variant) => [variant, 1] as const));
    const { totals } = await addCode(cart, await aPromotion({ rate: 1000 }));
    // Ten per cent of 10.00; the shares are 33.3, 33.3 and 33.4.
    expect(totals).toMatchObject({ subtotal_minor: 1000, discount_minor: 100, total_minor: 1390 });
    expect((await shares(cart)).sort()).toEqual([33, 33, 34]);
  });

  it('of a fixed amount takes no more than there is to pay', async () => {
    const cart = await aGuestCart([await aVariant({ price: 400 }), 1]);
    const { totals } = await addCode(cart, await aPromotion({ kind: 'fixed', amount: 500 }));
    expect(totals).toMatchObject({ discount_minor: 400, tax_minor: 78, total_minor: 490 });
  });

  it('frees the delivery', async () => {
    const cart = await aGuestCart([await aVariant({ price: 1000 }), 1]);
    const { totals, promotions } = await addCode(cart, await aPromotion({ kind: 'free_delivery' }));
    expect(totals).toMatchObject({ delivery_minor: 0, discount_minor: 0, total_minor: 1000 });
    expect(promotions).toContainEqual(expect.objectContaining({ reason: null, discount_minor: 490 }));
  });

  it('of buy two get one gives the cheapest pieces', async () => {
    const [dear, cheap] = [await aVariant({ price: 1000 }), await aVariant({ price: 200 })];
    const cart = await aGuestCart([dear, 4], [cheap, 3]);
    const { totals } = await addCode(cart, await aPromotion({ kind: 'buy_x_get_y', buy: 2, get: 1 }));
    expect(totals.discount_minor).toBe(400);
  });

  it('says what is missing', async () => {
    const cart = await aGuestCart([await aVariant({ price: 680 }), 1]);
    const minimum = await aPromotion({ minimum: 1000 });
    await expect(addCode(cart, minimum)).rejects.toMatchObject(notApplicable(minimum, 'minimum:320:EUR'));
    const pieces = await aPromotion({ kind: 'buy_x_get_y', buy: 3, get: 1 });
    await expect(addCode(cart, pieces)).rejects.toMatchObject(notApplicable(pieces, 'quantity:3'));
  });

  it('is about the goods of its categories and those below', async () => {
    const parent = await aCategory();
    const [inside, outside] = [await aVariant({ category: await aCategory(parent) }), await aVariant()];
    const promotion = await aPromotion({ categories: [parent], rate: 5000 });
    const cart = await aGuestCart([inside, 1], [outside, 1]);
    expect((await addCode(cart, promotion)).totals.discount_minor).toBe(500);
    const other = await aGuestCart([outside, 1]);
    await expect(addCode(other, promotion)).rejects.toMatchObject(notApplicable(promotion, 'no_goods'));
  });

  it('without a code applies by itself', async () => {
    const category = await aCategory();
    const { id } = await aPromotion({ isAutomatic: true, categories: [category], minimum: 2000 });
    const variant = await aVariant({ category });
    const cart = await aGuestCart([variant, 1]);
    expect((await quote(cart)).promotions).toContainEqual(
      expect.objectContaining({ reason: 'minimum', missing: 1000 }),
    );
    await addItem(cart, variant, 1);
    expect((await quote(cart)).totals.discount_minor).toBe(200);
    // Other tests need not hear of it.
    await asApi.write('UPDATE promotions SET is_active = 0 WHERE id = ?', [id]);
  });

  it('comes by priority, each from what those before it left', async () => {
    const cart = await aGuestCart([await aVariant({ price: 1000 }), 1]);
    await addCode(cart, await aPromotion({ kind: 'fixed', amount: 500, priority: 2 }));
    const { totals } = await addCode(cart, await aPromotion({ rate: 5000, priority: 3 }));
    expect(totals.discount_minor).toBe(750);
  });

  it('that is exclusive stands alone', async () => {
    const [exclusive, other] = [await aPromotion({ isExclusive: true, priority: 1 }), await aPromotion()];
    const cart = await aGuestCart([await aVariant(), 1]);
    await addCode(cart, exclusive);
    await expect(addCode(cart, other)).rejects.toMatchObject(notApplicable(other, 'not_combinable'));
  });

  it('keeps its days in the time zone of the shop', async () => {
    const days = await asAdmin.row(
      `SELECT DATE_FORMAT(shop_day(UTC_TIMESTAMP(3)), '%Y-%m-%d') AS today,
         DATE_FORMAT(shop_day(UTC_TIMESTAMP(3)) - INTERVAL 1 DAY, '%Y-%m-%d') AS yesterday,
         DATE_FORMAT(shop_day(UTC_TIMESTAMP(3)) + INTERVAL 1 DAY, '%Y-%m-%d') AS tomorrow`,
    );
    const cart = await aGuestCart([await aVariant(), 1]);
    await addCode(cart, await aPromotion({ startsOn: days.today, endsOn: days.today }));
    const [over, early] = [await aPromotion({ endsOn: days.yesterday }), await aPromotion({ startsOn: days.tomorrow })];
    await expect(addCode(cart, over)).rejects.toMatchObject(notApplicable(over, 'ended'));
    await expect(addCode(cart, early)).rejects.toMatchObject(notApplicable(early, 'not_started'));
  });

  it('for some customers needs an account', async () => {
    const [ada, eve] = [await aCustomer(), await aCustomer()];
    const promotion = await aPromotion({ customers: [ada] });
    const variant = await aVariant();
    await expect(addCode(await aGuestCart([variant, 1]), promotion)).rejects.toMatchObject(
      notApplicable(promotion, 'sign_in'),
    );
    for (const person of [ada, eve]) await addItem(customer(person), variant, 1);
    await expect(addCode(customer(eve), promotion)).rejects.toMatchObject(notApplicable(promotion, 'not_yours'));
    expect((await addCode(customer(ada), promotion)).totals.discount_minor).toBe(100);
  });

  it('for a first order is over with it, unless it is cancelled', async () => {
    const ada = customer(await aCustomer());
    const variant = await aVariant();
    const promotion = await aPromotion({ firstOrderOnly: true });
    await addItem(ada, variant, 1);
    await addCode(ada, promotion);
    const { number } = await placeOrder(ada);
    await addItem(ada, variant, 1);
    await expect(addCode(ada, promotion)).rejects.toMatchObject(notApplicable(promotion, 'first_order'));
    await asApi.call('cancel_order', number, null, null);
    expect((await addCode(ada, promotion)).totals.discount_minor).toBe(100);
  });

  it('leaves nothing behind in the cart', async () => {
    const cart = await aGuestCart([await aVariant(), 1]);
    await addCode(cart, await aPromotion());
    await quote(cart);
    const id = '(SELECT id FROM carts WHERE open_token_hash = ?)';
    for (const table of ['cart_promotions', 'cart_discounts']) {
      expect(await asApi.rows(`SELECT * FROM ${table} WHERE cart_id = ${id}`, [cart[0]])).toEqual([]);
    }
    expect(await asApi.rows(`SELECT discount_minor FROM cart_lines WHERE cart_id = ${id}`, [cart[0]])).toEqual([
      { discount_minor: 0 },
    ]);
  });
});

describe('an order with promotions', () => {
  it('costs what was quoted, and keeps why', async () => {
    const cart = await aGuestCart([await aVariant({ price: 1999 }), 2], [await aVariant({ taxClass: 'reduced' }), 1]);
    const percent = await aPromotion({ rate: 1500, priority: 1 });
    await addCode(cart, percent);
    const delivery = await aPromotion({ kind: 'free_delivery', priority: 2 });
    const { totals, lines } = await addCode(cart, delivery);
    const { id, number } = await placeOrder(cart);
    const { item_count, subtotal_minor, discount_minor, delivery_minor, tax_minor, total_minor } = totals;
    expect(await orderRow(id)).toMatchObject({
      ...{ item_count, subtotal_minor, discount_minor, delivery_minor, tax_minor, total_minor },
    });
    expect(
      await asApi.rows('SELECT line_number, code, amount_minor FROM order_adjustments WHERE order_id = ?', [id]),
    ).toEqual([
      { line_number: 0, code: delivery.code, amount_minor: -490 },
      { line_number: 1, code: percent.code, amount_minor: -lines[0]?.discount_minor },
      { line_number: 2, code: percent.code, amount_minor: -lines[1]?.discount_minor },
    ]);
    expect(await disagreements(number)).toEqual([]);
  });

  it('is refused when a code no longer applies, so that nobody pays more than was shown', async () => {
    const cart = await aGuestCart([await aVariant(), 1]);
    const promotion = await aPromotion();
    await addCode(cart, promotion);
    await asApi.write('UPDATE promotions SET is_active = 0 WHERE id = ?', [promotion.id]);
    expect(await reasonFor(cart, promotion)).toEqual(['ended', null]);
    await expect(placeOrder(cart)).rejects.toMatchObject(notApplicable(promotion, 'ended'));
    await asApi.call('remove_promotion_code', ...cart, promotion.code);
    await placeOrder(cart);
  });

  it('gives its use back once when it is cancelled', async () => {
    const promotion = await aPromotion({ limit: 1 });
    const variant = await aVariant();
    const cart = await aGuestCart([variant, 1]);
    await addCode(cart, promotion);
    const { number, id } = await placeOrder(cart);
    expect(await usesOf(promotion)).toBe(1);
    const next = await aGuestCart([variant, 1]);
    await expect(addCode(next, promotion)).rejects.toMatchObject(notApplicable(promotion, 'used_up'));
    await asApi.call('cancel_order', number, null, null);
    await asApi.call('cancel_order', number, null, null);
    expect(await usesOf(promotion)).toBe(0);
    await expect(
      asAdmin.write('UPDATE promotion_redemptions SET released_at = NULL WHERE order_id = ?', [id]),
    ).rejects.toMatchObject(refusal('LEDGER_IS_APPEND_ONLY'));
    await addCode(next, promotion);
  });

  it('counts the uses of each customer', async () => {
    const promotion = await aPromotion({ limitPerCustomer: 1 });
    const ada = customer(await aCustomer());
    const variant = await aVariant();
    await addItem(ada, variant, 1);
    await addCode(ada, promotion);
    await placeOrder(ada);
    await addItem(ada, variant, 1);
    await expect(addCode(ada, promotion)).rejects.toMatchObject(notApplicable(promotion, 'used_by_you'));
  });
});
