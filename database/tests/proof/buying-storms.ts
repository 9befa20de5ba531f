/** What a crowd does to goods, carts and keys in the same moment, and what must have come of it to the last piece. */
import {
  aGuestCart,
  asAdmin,
  asApi,
  aVariant,
  available,
  type Owner,
  placeOrder,
  retrying,
  unique,
  type Variant,
} from '../support';
import { atOnce, countsOf, endOf, idsOf, numberOf, placeAll, type Storm, sized } from './storm';

const hold = (cart: Owner, minutes: number) => retrying(() => asApi.call('hold_cart', ...cart, minutes));

const levelOf = (variant: Variant) =>
  asApi.row('SELECT on_hand, held, available FROM stock_levels WHERE variant_id = ?', [variant.id]);

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
      idsOf(goods),
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
        orders: new Set(idsOf(answers)).size,
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
            idsOf([cup, plate]),
          ]),
        ),
      ),
    ]);
    return { expected: { done: carts.length }, found: countsOf(words) };
  },
};
