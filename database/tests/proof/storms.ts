/** The storms: what many people do to the shop in the same moment, and what must have come of it to the last piece. */
import {
  aCardOrder,
  addCode,
  addGiftCard,
  aGiftCard,
  aGuestCart,
  aPromotion,
  asAdmin,
  asApi,
  aVariant,
  available,
  matchAll,
  type Owner,
  placeOrder,
  retrying,
  startPayment,
  tell,
  unique,
  type Variant,
} from '../support';
import { atOnce, countsOf, endOf, numberOf, type Storm, sized } from './storm';

const CARD_ORDER_MINOR = 1490;

/** Places all carts at once. */
const placeAll = (carts: Owner[], wish: Parameters<typeof placeOrder>[1] = {}): Promise<string[]> =>
  Promise.all(carts.map((cart) => endOf(retrying(() => placeOrder(cart, wish)))));

const hold = (cart: Owner, minutes: number) => retrying(() => asApi.call('hold_cart', ...cart, minutes));

const levelOf = (variant: Variant) =>
  asApi.row('SELECT on_hand, held, available FROM stock_levels WHERE variant_id = ?', [variant.id]);

const ids = (rows: { id: number }[]): number[] => rows.map(({ id }) => id);

export const soldOut: Storm = {
  title: 'more buyers than pieces: each piece is sold once',
  async run() {
    const [buyers, pieces] = [sized(200, 1000), sized(20, 100)];
    const cup = await aVariant({ stock: pieces });
    const carts = await atOnce(buyers, () => aGuestCart([cup, 1]));
    const words = await placeAll(carts);
    return {
      expected: { done: pieces, OUT_OF_STOCK: buyers - pieces, sold: pieces, left: 0 },
      found: {
        ...countsOf(words),
        sold: await numberOf('SELECT COUNT(*) FROM order_lines WHERE variant_id = ?', cup.id),
        left: await available(cup),
      },
    };
  },
};

export const scarceGoods: Storm = {
  title: 'carts of several scarce goods: nothing is oversold, and nobody is refused what is still there',
  async run() {
    const goods = await atOnce(sized(10, 200), () => aVariant({ stock: 20 }));
    const wishes = Array.from({ length: sized(200, 5000) }, (_, buyer) =>
      Array.from({ length: 1 + (buyer % 4) }, (_, line) => ({
        variant: goods[(buyer * 7 + line * 13 + (buyer >> 3)) % goods.length] as Variant,
        quantity: 1 + ((buyer + line) % 3),
      })),
    );
    const carts = await atOnce(wishes.length, (buyer) =>
      aGuestCart(...(wishes[buyer] ?? []).map(({ variant, quantity }) => [variant, quantity] as const)),
    );
    const words = await placeAll(carts);
    const rows = await asApi.rows('SELECT variant_id, available FROM stock_levels WHERE variant_id IN (?)', [
      ids(goods),
    ]);
    const left = new Map(rows.map((row) => [row.variant_id, row.available]));
    const wanted = (buyer: number, { id }: Variant) =>
      (wishes[buyer] ?? []).reduce((sum, { variant, quantity }) => sum + (variant.id === id ? quantity : 0), 0);
    const refused = words.flatMap((word, buyer) => (word === 'done' ? [] : [buyer]));
    const ordered = words
      .flatMap((word, buyer) => (word === 'done' ? (wishes[buyer] ?? []) : []))
      .reduce((sum, { quantity }) => sum + quantity, 0);
    return {
      expected: { OUT_OF_STOCK: refused.length, done: words.length - refused.length, sold: ordered },
      found: {
        ...countsOf(words),
        sold: goods.length * 20 - [...left.values()].reduce((sum, pieces) => sum + pieces, 0),
        // What is sold out stays so here: whoever was refused could not be served now either.
        'refused although it is there': refused.filter((buyer) =>
          (wishes[buyer] ?? []).every(({ variant }) => wanted(buyer, variant) <= (left.get(variant.id) ?? 0)),
        ).length,
        oversold: [...left.values()].filter((pieces) => pieces < 0).length,
      },
    };
  },
};

export const oppositeCarts: Storm = {
  title: 'the same goods put in in opposite order: no order is lost',
  async run() {
    const [cup, plate] = [await aVariant({ stock: 1000 }), await aVariant({ stock: 1000 })];
    const carts = await atOnce(sized(100, 400), (index) =>
      index % 2 ? aGuestCart([cup, 1], [plate, 1]) : aGuestCart([plate, 1], [cup, 1]),
    );
    // Not repeated: in one order of locks nobody waits in a circle.
    const words = await Promise.all(carts.map((cart) => endOf(placeOrder(cart))));
    return {
      expected: { done: carts.length, cups: 1000 - carts.length, plates: 1000 - carts.length },
      found: { ...countsOf(words), cups: await available(cup), plates: await available(plate) },
    };
  },
};

export const heldGoods: Storm = {
  title: 'strangers after goods that are held: those who hold them get them, nobody else',
  async run() {
    const cup = await aVariant({ stock: 10 });
    const [holders, strangers] = [
      await atOnce(10, () => aGuestCart([cup, 1])),
      await atOnce(40, () => aGuestCart([cup, 1])),
    ];
    await Promise.all(holders.map((cart) => hold(cart, 10)));
    const [bought, refused] = await Promise.all([placeAll(holders), placeAll(strangers)]);
    const { on_hand, held } = await levelOf(cup);
    return {
      expected: { 'holders done': 10, OUT_OF_STOCK: 40, left: 0, held: 0 },
      found: {
        'holders done': bought.filter((word) => word === 'done').length,
        ...countsOf([...refused, ...bought.filter((word) => word !== 'done')]),
        ...{ left: on_hand, held },
      },
    };
  },
};

export const holdsRunningOut: Storm = {
  title: 'holds that run out while their holders and others buy: each piece is sold once, and nothing stays held',
  async run() {
    const pieces = sized(20, 100);
    const cup = await aVariant({ stock: pieces });
    const holders = await atOnce(pieces, () => aGuestCart([cup, 1]));
    const others = await atOnce(pieces, () => aGuestCart([cup, 1]));
    // Holds that are over already: hold_cart would end the one with the next.
    const [lines, level] = [
      await asApi.rows(
        'SELECT cart_id FROM cart_lines AS line JOIN carts AS cart ON cart.id = line.cart_id WHERE cart.token_hash IN (?)',
        [holders.map(([token]) => token)],
      ),
      await asApi.row('SELECT location_id FROM stock_levels WHERE variant_id = ?', [cup.id]),
    ];
    await asAdmin.write('INSERT INTO stock_holds (cart_id, variant_id, location_id, quantity, expires_at) VALUES ?', [
      lines.map(({ cart_id }) => [cart_id, cup.id, level.location_id, 1, '2020-01-01']),
    ]);
    const released = atOnce(4, () => retrying(() => asApi.callRow('release_expired_holds', pieces)));
    const words = await placeAll([...holders, ...others]);
    await released;
    await asApi.callRow('release_expired_holds', 2 * pieces);
    const { on_hand, held } = await levelOf(cup);
    return {
      expected: { done: pieces, OUT_OF_STOCK: pieces, left: 0, held: 0 },
      found: { ...countsOf(words), left: on_hand, held },
    };
  },
};

export const customerLimit: Storm = {
  title: 'one customer with many carts, of goods of which everybody may have 2: exactly 2',
  async run() {
    const cup = await aVariant({ stock: 50 });
    await asAdmin.write('UPDATE product_variants SET customer_limit = 2 WHERE id = ?', [cup.id]);
    const carts = await atOnce(20, () => aGuestCart([cup, 1]));
    return {
      expected: { done: 2, CUSTOMER_LIMIT: 18, left: 48 },
      found: { ...countsOf(await placeAll(carts, { email: `${unique()}@example.com` })), left: await available(cup) },
    };
  },
};

export const promisedBeyondStock: Storm = {
  title: 'goods of which 5 may be promised beyond the stock of 5: exactly 10, and what comes in goes to who waits',
  async run() {
    const cup = await aVariant({ stock: 5 });
    await asAdmin.write("UPDATE product_variants SET stock_policy = 'backorder', backorder_limit = 5 WHERE id = ?", [
      cup.id,
    ]);
    const words = await placeAll(await atOnce(40, () => aGuestCart([cup, 1])));
    const promised = await numberOf('SELECT promised FROM variant_backlogs WHERE variant_id = ?', cup.id);
    await asApi.call('move_stock', cup.sku, 'receipt', 7, null, null, null);
    for (let filled = true; filled; ) {
      filled = (await retrying(() => asApi.call('fill_waiting_backorders')))[0]?.length === 1;
    }
    return {
      expected: { done: 10, OUT_OF_STOCK: 30, promised: 5, owed: 0, left: 2 },
      found: {
        ...countsOf(words),
        promised,
        owed: await numberOf('SELECT COALESCE(SUM(owed), 0) FROM backorders WHERE variant_id = ?', cup.id),
        left: await available(cup),
      },
    };
  },
};

export const scarceCode: Storm = {
  title: 'more carts than uses of a code: each use is taken once',
  async run() {
    const [buyers, uses] = [sized(100, 500), sized(10, 50)];
    const promotion = await aPromotion({ limit: uses });
    const cup = await aVariant({ stock: buyers });
    const carts = await atOnce(buyers, () => aGuestCart([cup, 1]));
    await Promise.all(carts.map((cart) => addCode(cart, promotion)));
    const words = await placeAll(carts);
    return {
      expected: { done: uses, PROMOTION_NOT_APPLICABLE: buyers - uses, used: uses, redeemed: uses },
      found: {
        ...countsOf(words),
        used: await numberOf('SELECT used FROM promotion_limits WHERE promotion_id = ?', promotion.id),
        redeemed: await numberOf('SELECT COUNT(*) FROM promotion_redemptions WHERE promotion_id = ?', promotion.id),
      },
    };
  },
};

export const sharedGiftCard: Storm = {
  title: '50 spends of 10.00 from a gift card of 100.00: exactly 10',
  async run() {
    const card = await aGiftCard(10_000);
    const cup = await aVariant({ price: 510, stock: 100 });
    const carts = await atOnce(50, () => aGuestCart([cup, 1]));
    for (const cart of carts) await addGiftCard(cart, card);
    const words = await placeAll(carts);
    return {
      expected: { done: 10, GIFT_CARD_UNUSABLE: 40, spent: 10_000, balance: 0 },
      found: {
        ...countsOf(words),
        spent: await numberOf(
          "SELECT -SUM(delta_minor) FROM gift_card_movements WHERE gift_card_id = ? AND reason = 'spent'",
          card.id,
        ),
        balance: await numberOf('SELECT balance_minor FROM gift_cards WHERE id = ?', card.id),
      },
    };
  },
};

export const doubleClick: Storm = {
  title: '100 clicks with one key: one order, equal answers',
  async run() {
    const cup = await aVariant({ stock: 200 });
    const cart = await aGuestCart([cup, 1]);
    const key = unique();
    const answers: { id: number; replayed: number }[] = [];
    /** Asks again while the first click is still being worked on, as a client does. */
    const click = async (): Promise<string> => {
      const word = await endOf(retrying(() => placeOrder(cart, { key })).then((placed) => answers.push(placed)));
      return word === 'IDEMPOTENCY_IN_PROGRESS' ? click() : word;
    };
    const words = await atOnce(100, click);
    return {
      expected: { done: 100, orders: 1, 'first answers': 1, left: 199 },
      found: {
        ...countsOf(words),
        orders: new Set(ids(answers)).size,
        'first answers': answers.filter(({ replayed }) => replayed === 0).length,
        left: await available(cup),
      },
    };
  },
};

export const cartOrderedTwice: Storm = {
  title: 'one cart with many keys: one order',
  async run() {
    const cup = await aVariant({ stock: 50 });
    const cart = await aGuestCart([cup, 1]);
    const words = await placeAll(Array.from({ length: 20 }, () => cart));
    return {
      expected: { done: 1, CART_ALREADY_ORDERED: 19, left: 49 },
      found: { ...countsOf(words), left: await available(cup) },
    };
  },
};

export const changingPrices: Storm = {
  title: 'prices that change meanwhile: every order is priced as of one moment',
  async run() {
    const [cup, plate] = [await aVariant({ stock: 100 }), await aVariant({ stock: 100 })];
    const carts = await atOnce(40, () => aGuestCart([cup, 1], [plate, 1]));
    const [words] = await Promise.all([
      placeAll(carts),
      atOnce(20, (index) =>
        retrying(() =>
          asApi.write('UPDATE variant_prices SET price_minor = ? WHERE variant_id IN (?)', [
            1001 + index,
            ids([cup, plate]),
          ]),
        ),
      ),
    ]);
    return { expected: { done: carts.length }, found: countsOf(words) };
  },
};

export const cancelAgainstPay: Storm = {
  title: 'cancelled while card and cash come in: the goods come back once, and no money is lost from sight',
  async run() {
    const cup = await aVariant({ stock: 100 });
    const orders = await atOnce(sized(20, 100), () => aCardOrder(cup));
    const references: string[] = [];
    for (const { number } of orders) references.push((await startPayment(number)).reference);
    await Promise.all(references.map((reference) => tell({ fact: 'captured', reference, amount: CARD_ORDER_MINOR })));
    const raw = await Promise.all(
      orders.flatMap(({ number }) => [
        endOf(retrying(() => asApi.call('match_payment_event'))),
        endOf(retrying(() => asApi.call('book_payment', number, null, null, null, 'Cash'))),
        endOf(retrying(() => asApi.call('cancel_order', number, null, null))),
        endOf(retrying(() => asApi.call('cancel_order', number, null, null))),
      ]),
    );
    await matchAll();
    const clean = ['done', 'ORDER_PAID', 'PAYMENT_NOT_POSSIBLE'];
    const where = 'WHERE order_id IN (?)';
    const captured = `SELECT COUNT(*) FROM payments ${where} AND status IN ('captured', 'parked')`;
    const numbers = orders.map(({ number }) => number);
    return {
      expected: { cancelled: orders.length, left: 100, 'unseen money': 0, waiting: 0 },
      found: {
        cancelled: await numberOf("SELECT COUNT(*) FROM orders WHERE id IN (?) AND status = 'cancelled'", ids(orders)),
        left: await available(cup),
        'unseen money':
          (await numberOf(captured, ids(orders))) -
          (await numberOf('SELECT COUNT(*) FROM payment_problems WHERE order_number IN (?)', numbers)),
        waiting: await numberOf("SELECT COUNT(*) FROM payment_events WHERE outcome = 'waiting'"),
        ...countsOf(raw.filter((word) => !clean.includes(word))),
      },
    };
  },
};

export const cashAndCard: Storm = {
  title: 'card and cash for one order at once: it is paid once, and the other is sent back',
  async run() {
    const cup = await aVariant({ stock: 100 });
    const orders = await atOnce(sized(20, 100), () => aCardOrder(cup));
    for (const { number } of orders) {
      const { reference } = await startPayment(number);
      await tell({ fact: 'captured', reference, amount: CARD_ORDER_MINOR });
    }
    const words = await Promise.all(
      orders.flatMap(({ number }) => [
        endOf(retrying(() => asApi.call('match_payment_event'))),
        endOf(retrying(() => asApi.call('book_payment', number, null, null, null, 'Cash'))),
      ]),
    );
    const refused = words.filter((word) => word === 'ORDER_PAID').length;
    const paid = 'SELECT COUNT(*) FROM orders WHERE id IN (?) AND paid_minor = total_minor';
    const parked = "SELECT COUNT(*) FROM payments WHERE order_id IN (?) AND problem = 'order_paid'";
    return {
      expected: { done: 2 * orders.length - refused, ORDER_PAID: refused, paid: orders.length, twice: orders.length },
      found: {
        ...countsOf(words),
        paid: await numberOf(paid, ids(orders)),
        twice: refused + (await numberOf(parked, ids(orders))),
      },
    };
  },
};

export const jumbledWebhooks: Storm = {
  title: 'messages of a provider, each three times and in any order: each counts once',
  async run() {
    const orders = await atOnce(sized(15, 100), () => aCardOrder());
    const messages: Parameters<typeof tell>[0][] = [];
    for (const { number } of orders) {
      const { reference } = await startPayment(number);
      for (const fact of ['refused', 'authorised', 'captured'] as const) {
        messages.push({ id: unique(), fact, reference, amount: CARD_ORDER_MINOR });
      }
    }
    // In the order of their random ids.
    const sent = [...messages, ...messages, ...messages].sort((one, other) => (`${one.id}` < `${other.id}` ? -1 : 1));
    const answers = await Promise.all([
      ...sent.map((message) => retrying(() => tell(message))),
      ...Array.from({ length: 4 }, () => matchAll().then(() => undefined)),
    ]);
    await matchAll();
    const told = messages.map(({ id }) => id);
    const paid = "SELECT COUNT(*) FROM orders WHERE id IN (?) AND payment_status = 'paid' AND paid_minor = ?";
    return {
      expected: { kept: messages.length, 'new ones': messages.length, paid: orders.length, waiting: 0, parked: 0 },
      found: {
        kept: await numberOf('SELECT COUNT(*) FROM payment_events WHERE event_id IN (?)', told),
        'new ones': answers.filter((answer) => answer?.is_new === 1).length,
        paid: await numberOf(paid, ids(orders), CARD_ORDER_MINOR),
        waiting: await numberOf("SELECT COUNT(*) FROM payment_events WHERE outcome = 'waiting'"),
        parked: await numberOf(
          "SELECT COUNT(*) FROM payments WHERE order_id IN (?) AND status = 'parked'",
          ids(orders),
        ),
      },
    };
  },
};
