/** What a crowd does to codes, gift cards and payments in the same moment, and what must have come of it to the last cent. */
import {
  aCardOrder,
  addCode,
  addGiftCard,
  aGiftCard,
  aGuestCart,
  aPromotion,
  asApi,
  aVariant,
  available,
  matchAll,
  retrying,
  startPayment,
  tell,
  unique,
} from '../support';
import { atOnce, countsOf, endOf, idsOf, numberOf, placeAll, type Storm, sized } from './storm';

const CARD_ORDER_MINOR = 1490;

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
        cancelled: await numberOf(
          "SELECT COUNT(*) FROM orders WHERE id IN (?) AND status = 'cancelled'",
          idsOf(orders),
        ),
        left: await available(cup),
        'unseen money':
          (await numberOf(captured, idsOf(orders))) -
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
        paid: await numberOf(paid, idsOf(orders)),
        twice: refused + (await numberOf(parked, idsOf(orders))),
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
        paid: await numberOf(paid, idsOf(orders), CARD_ORDER_MINOR),
        waiting: await numberOf("SELECT COUNT(*) FROM payment_events WHERE outcome = 'waiting'"),
        parked: await numberOf(
          "SELECT COUNT(*) FROM payments WHERE order_id IN (?) AND status = 'parked'",
          idsOf(orders),
        ),
      },
    };
  },
};
