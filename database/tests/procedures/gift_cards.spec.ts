import {
  addGiftCard,
  aGiftCard,
  aGuestCart,
  asAdmin,
  asApi,
  aVariant,
  type GiftCard,
  orderRow,
  placeOrder,
  quote,
  refusal,
} from '../support';

const balanceOf = async ({ id }: GiftCard): Promise<number> =>
  (await asApi.row('SELECT balance_minor FROM gift_cards WHERE id = ?', [id])).balance_minor;
/** The card's ledger as [reason, difference, balance after]. */
const ledgerOf = async ({ id }: GiftCard) =>
  (await asApi.rows('SELECT * FROM gift_card_movements WHERE gift_card_id = ? ORDER BY id', [id])).map((row) => [
    row.reason,
    row.delta_minor,
    row.balance_after_minor,
  ]);
const disagreements = ({ id }: GiftCard, number: string) =>
  asApi.rows('SELECT * FROM books_gift_cards WHERE reference IN (?)', [[`card ${id}`, number]]);

describe('a gift card', () => {
  it('pays an order whole', async () => {
    const card = await aGiftCard(10000);
    const cart = await aGuestCart([await aVariant({ price: 6000 }), 1]);
    const { totals, giftCards } = await addGiftCard(cart, card);
    expect(totals).toMatchObject({ total_minor: 6000, gift_card_minor: 6000, due_minor: 0 });
    expect(giftCards).toEqual([{ id: card.id, last4: card.last4, usable_minor: 10000 }]);
    const { id, number } = await placeOrder(cart);
    expect(await orderRow(id)).toMatchObject({ gift_card_minor: 6000, paid_minor: 6000, payment_status: 'paid' });
    expect(await ledgerOf(card)).toEqual([
      ['issued', 10000, 10000],
      ['spent', -6000, 4000],
    ]);
    expect(await disagreements(card, number)).toEqual([]);
  });

  it('pays a part, and the next one goes on', async () => {
    const [small, large] = [await aGiftCard(1000), await aGiftCard(2000)];
    const cart = await aGuestCart([await aVariant({ price: 6000 }), 1]);
    await addGiftCard(cart, small);
    expect((await addGiftCard(cart, large)).totals).toMatchObject({ gift_card_minor: 3000, due_minor: 3000 });
    const { id } = await placeOrder(cart);
    expect(await orderRow(id)).toMatchObject({ gift_card_minor: 3000, payment_status: 'partially_paid' });
    expect([await balanceOf(small), await balanceOf(large)]).toEqual([0, 0]);
  });

  it('gets its money back once when the order is cancelled', async () => {
    const card = await aGiftCard(10000);
    const cart = await aGuestCart([await aVariant({ price: 6000 }), 1]);
    await addGiftCard(cart, card);
    const { id, number } = await placeOrder(cart);
    await asApi.call('cancel_order', number, null, null);
    await asApi.call('cancel_order', number, null, null);
    expect(await ledgerOf(card)).toEqual([
      ['issued', 10000, 10000],
      ['spent', -6000, 4000],
      ['given_back', 6000, 10000],
    ]);
    expect(await orderRow(id)).toMatchObject({ status: 'cancelled', paid_minor: 0, payment_status: 'unpaid' });
    expect(await disagreements(card, number)).toEqual([]);
  });

  it('of another currency, over or empty is refused', async () => {
    const cart = await aGuestCart([await aVariant(), 1]);
    for (const card of [await aGiftCard(1000, 'USD'), await aGiftCard(1000, 'EUR', '2020-01-01')]) {
      await expect(addGiftCard(cart, card)).rejects.toMatchObject(refusal(`GIFT_CARD_UNUSABLE:${card.last4}`));
    }
    await expect(asApi.call('add_gift_card', ...cart, Buffer.alloc(32))).rejects.toMatchObject(
      refusal('GIFT_CARD_UNKNOWN'),
    );
    expect((await quote(cart)).giftCards).toEqual([]);
  });

  it('has a ledger that nobody rewrites, and never less than nothing', async () => {
    const card = await aGiftCard(1000);
    for (const statement of ['UPDATE gift_card_movements SET delta_minor = 1', 'DELETE FROM gift_card_movements']) {
      await expect(asAdmin.write(`${statement} WHERE gift_card_id = ?`, [card.id])).rejects.toMatchObject(
        refusal('LEDGER_IS_APPEND_ONLY'),
      );
    }
    await expect(asApi.call('correct_gift_card', card.id, -1001, null, null)).rejects.toMatchObject(
      refusal(`GIFT_CARD_UNUSABLE:${card.last4}`),
    );
    expect(await balanceOf(card)).toBe(1000);
  });
});
