/** The same acts as in model.ts, done in the real database, with goods, codes and cards of one run's own. */
import {
  addCode,
  addGiftCard,
  addItem,
  aGiftCard,
  aGuest,
  anAdmin,
  aPromotion,
  asAdmin,
  asApi,
  aVariant,
  type GiftCard,
  matchAll,
  type Owner,
  type Person,
  type Placed,
  type Promotion,
  placeManualOrder,
  placeOrder,
  quote,
  startPayment,
  tell,
  unique,
  type Variant,
} from '../support';
import { CARDS, CODE_TAKES_OFF, CODE_USES, DELIVERY, type Fact, PRICES, STOCK } from './model';

const GUESTS = 3;
const LONG_AGO_MS = 2 * 60 * 60 * 1000;

type Message = Parameters<typeof tell>[0];

export class RealShop {
  private readonly orders: (Placed & { guest?: number; key?: string })[] = [];
  private readonly messages: Message[] = [];

  private constructor(
    private readonly guests: Owner[],
    private readonly goods: Variant[],
    private readonly code: Promotion,
    private readonly cards: GiftCard[],
    private readonly staff: Person,
  ) {}

  static async open(): Promise<RealShop> {
    const goods: Variant[] = [];
    for (const price of PRICES) goods.push(await aVariant({ price, stock: STOCK }));
    const cards: GiftCard[] = [];
    for (const amount of CARDS) cards.push(await aGiftCard(amount));
    const code = await aPromotion({ kind: 'fixed', amount: CODE_TAKES_OFF, limit: CODE_USES });
    return new RealShop(Array.from({ length: GUESTS }, aGuest), goods, code, cards, await anAdmin());
  }

  add = (guest: number, variant: number, quantity: number) =>
    addItem(this.guest(guest), this.variant(variant), quantity);
  change = (guest: number, variant: number, quantity: number) =>
    asApi.call('set_cart_item', ...this.guest(guest), this.variant(variant).id, quantity);
  remove = (guest: number, variant: number) =>
    asApi.call('remove_cart_item', ...this.guest(guest), this.variant(variant).id);
  hold = (guest: number) => asApi.call('hold_cart', ...this.guest(guest), null);

  /** Lets the time of a cart's hold be over: made anew in the past, for a hold never changes. */
  async endHold(guest: number): Promise<void> {
    const held = await asApi.rows(
      `SELECT hold.cart_id, hold.variant_id, hold.location_id, hold.quantity FROM stock_holds AS hold
       JOIN carts AS cart ON cart.id = hold.cart_id WHERE cart.open_token_hash = ?`,
      [this.guest(guest)[0]],
    );
    if (held.length === 0) return;
    await asAdmin.write('DELETE FROM stock_holds WHERE cart_id = ?', [held[0]?.cart_id]);
    await asAdmin.write('INSERT INTO stock_holds (cart_id, variant_id, location_id, quantity, expires_at) VALUES ?', [
      held.map((row) => [...Object.values(row), '2020-01-01']),
    ]);
    await asApi.call('release_expired_holds', 1000);
  }

  addCode = (guest: number) => addCode(this.guest(guest), this.code);
  addCard = (guest: number, card: number) => addGiftCard(this.guest(guest), of(this.cards, card));

  async quote(guest: number) {
    const { lines, totals } = await quote(this.guest(guest), DELIVERY.code);
    const place = new Map(this.goods.map(({ id }, index) => [id, index]));
    return {
      lines: lines
        .map((line): [number, number] => [place.get(line.variant_id) ?? -1, line.quantity])
        .sort(([one], [other]) => one - other),
      subtotal: totals.subtotal_minor,
      discount: totals.discount_minor,
      total: totals.total_minor,
      giftCards: totals.gift_card_minor,
    };
  }

  async place(guest: number): Promise<void> {
    const key = unique();
    const placed = await placeOrder(this.guest(guest), { key, delivery: DELIVERY.code });
    this.orders.push({ ...placed, guest, key });
  }

  /** Sends an order of a guest once more, as whoever got no answer does. Gives whether it is the same one. */
  async placeAgain(at: number): Promise<boolean> {
    const { id, guest, key } = of(this.orders, at);
    if (guest === undefined) return true;
    const again = await placeOrder(this.guest(guest), { key, delivery: DELIVERY.code });
    return again.id === id && again.replayed === 1;
  }

  async placeByStaff(variant: number, quantity: number, isOverdue: boolean): Promise<void> {
    const lines = [{ sku: this.variant(variant).sku, quantity }];
    const placedAt = isOverdue ? new Date(Date.now() - LONG_AGO_MS) : undefined;
    this.orders.push(await placeManualOrder(this.staff, lines, { payment: 'card', placedAt }));
  }

  startPayment = (at: number) => startPayment(of(this.orders, at).number);

  async tell(at: number, paymentAt: number, fact: Fact, amount: number): Promise<void> {
    const payments = await asApi.rows('SELECT reference FROM payments WHERE order_id = ? ORDER BY id', [
      of(this.orders, at).id,
    ]);
    const message = { id: unique(), fact, reference: payments[paymentAt]?.reference, amount };
    this.messages.push(message);
    await tell(message);
    await matchAll();
  }

  /** Sends an earlier message once more. Gives whether the shop knew it. */
  async tellAgain(pick: number): Promise<boolean> {
    if (this.messages.length === 0) return true;
    const { is_new } = await tell(of(this.messages, pick % this.messages.length));
    await matchAll();
    return is_new === 0;
  }

  bookMoney = (at: number, amount?: number) =>
    asApi.call('book_payment', of(this.orders, at).number, amount ?? null, null, this.staff.id, null);
  move = (at: number, status: string) =>
    asApi.call('move_order', of(this.orders, at).number, status, null, this.staff.id, null);

  async expire(): Promise<void> {
    for (let due = true; due; ) due = (await asApi.call('expire_unpaid_orders'))[0]?.length === 1;
  }

  receive = (variant: number, quantity: number) =>
    asApi.call(
      'move_stock',
      this.variant(variant).sku,
      quantity > 0 ? 'receipt' : 'correction',
      quantity,
      null,
      null,
      null,
    );
  count = (variant: number, pieces: number) =>
    asApi.call('move_stock', this.variant(variant).sku, 'count', pieces, null, null, null);

  /** What the database says about the run's own rows. */
  async state() {
    const idsOf = (rows: { id: number }[]): number[] => [0, ...rows.map(({ id }) => id)];
    const [levels, [limit], cards, orders, payments] = await Promise.all([
      asApi.rows('SELECT on_hand, held FROM stock_levels WHERE variant_id IN (?) ORDER BY variant_id', [
        idsOf(this.goods),
      ]),
      asApi.rows('SELECT used FROM promotion_limits WHERE promotion_id = ?', [this.code.id]),
      asApi.rows('SELECT balance_minor FROM gift_cards WHERE id IN (?) ORDER BY id', [idsOf(this.cards)]),
      asApi.rows(
        `SELECT id, status, total_minor AS total, paid_minor AS paid, authorised_minor AS authorised,
           payment_status AS payment FROM orders WHERE id IN (?) ORDER BY id`,
        [idsOf(this.orders)],
      ),
      asApi.rows(
        `SELECT order_id, CONCAT_WS(' ', provider, status, amount_minor) AS words FROM payments
         WHERE order_id IN (?) ORDER BY id`,
        [idsOf(this.orders)],
      ),
    ]);
    return {
      stock: levels.map((row) => row.on_hand),
      held: levels.map((row) => row.held),
      uses: limit?.used,
      balances: cards.map((row) => row.balance_minor),
      orders: orders.map(({ id, ...order }) => ({
        ...order,
        payments: payments.filter((row) => row.order_id === id).map((row) => row.words),
      })),
    };
  }

  private guest = (at: number): Owner => of(this.guests, at);
  private variant = (at: number): Variant => of(this.goods, at);
}

function of<T>(all: T[], at: number): T {
  const one = all[at];
  if (one === undefined) throw new Error(`There is no number ${at}.`);
  return one;
}
