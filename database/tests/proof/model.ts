/**
 * The shop as a few numbers in memory: what must be there after each step. It shares no line with the database, and of
 * the arithmetic it knows only what orders need; what carts cost is proved by money-properties.spec.ts.
 */
import { canBecome, type OrderStatus, type TenderStatus } from '@storehouse/domain';

export const PRICES = [1000, 2500, 399];
export const STOCK = 12;
export const CODE_TAKES_OFF = 300;
export const CODE_USES = 3;
export const CARDS = [5000, 2000];
/** The delivery that all orders take, whatever they cost. */
export const DELIVERY = { code: 'express', minor: 1290 };

/** How far a fact goes; nearer ones that come later change nothing. */
const FACTS = ['refused', 'authorised', 'voided', 'captured', 'refunded'] as const;
export type Fact = (typeof FACTS)[number];

interface Cart {
  /** Pieces by variant. */
  lines: Map<number, number>;
  hasCode: boolean;
  cards: Set<number>;
  /** Pieces held by variant: nobody else can buy them. */
  held: Map<number, number>;
}

interface Payment {
  provider: 'sandbox' | 'manual' | 'gift_card';
  status: TenderStatus;
  amount: number;
  rank: number;
}

interface Order {
  status: OrderStatus;
  lines: Map<number, number>;
  total: number;
  usedCode: boolean;
  /** What it took from each gift card. */
  cards: Map<number, number>;
  payments: Payment[];
  /** A card order that nobody paid in time, unless somebody does. */
  isOverdue: boolean;
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);
const amountOf = (order: Order, status: TenderStatus): number =>
  sum(order.payments.filter((payment) => payment.status === status).map(({ amount }) => amount));
const isOpen = ({ status }: Payment): boolean => status === 'created' || status === 'pending';

/** Every act answers the words with which the shop may refuse it; with none it must be done, and the model has done it. */
export class ShopModel {
  stock = PRICES.map(() => STOCK);
  uses = 0;
  balances = [...CARDS];
  orders: Order[] = [];
  /** The open carts by guest. */
  carts = new Map<number, Cart>();
  private readonly haveOrdered = new Set<number>();

  add(guest: number, variant: number, quantity: number): string[] {
    const pieces = (this.carts.get(guest)?.lines.get(variant) ?? 0) + quantity;
    if (pieces > this.leftFor(guest, variant)) return ['OUT_OF_STOCK'];
    this.setLine(guest, variant, pieces);
    return [];
  }

  change(guest: number, variant: number, quantity: number): string[] {
    if (!this.carts.get(guest)?.lines.has(variant)) return ['CART_LINE_NOT_FOUND'];
    if (quantity > this.leftFor(guest, variant)) return ['OUT_OF_STOCK'];
    this.setLine(guest, variant, quantity);
    return [];
  }

  remove(guest: number, variant: number): string[] {
    this.carts.get(guest)?.held.delete(variant);
    return this.carts.get(guest)?.lines.delete(variant) ? [] : ['CART_LINE_NOT_FOUND'];
  }

  /** Holds all lines of a cart, or none; a hold that it has is made anew. */
  hold(guest: number): string[] {
    const cart = this.carts.get(guest);
    if (!cart) return [this.haveOrdered.has(guest) ? 'CART_ALREADY_ORDERED' : 'CART_EMPTY'];
    if (cart.lines.size === 0) return ['CART_EMPTY'];
    if (this.isShort(guest, cart)) return ['OUT_OF_STOCK'];
    cart.held = new Map(cart.lines);
    return [];
  }

  /** The time of a cart's hold is over. */
  endHold(guest: number): void {
    this.carts.get(guest)?.held.clear();
  }

  addCode(guest: number): string[] {
    if (this.uses >= CODE_USES || !this.carts.get(guest)?.lines.size) return ['PROMOTION_NOT_APPLICABLE'];
    this.cartOf(guest).hasCode = true;
    return [];
  }

  addCard(guest: number, card: number): string[] {
    if (this.balances[card] === 0) return ['GIFT_CARD_UNUSABLE'];
    this.cartOf(guest).cards.add(card);
    return [];
  }

  /** What the cart of a guest says: its lines, what they cost, what comes off, and what gift cards pay of it. */
  quote(guest: number) {
    const cart = this.carts.get(guest);
    const lines = [...(cart?.lines ?? [])].sort(([one], [other]) => one - other);
    const subtotal = sum(lines.map(([variant, quantity]) => (PRICES[variant] ?? 0) * quantity));
    const discount = cart?.hasCode && this.uses < CODE_USES ? Math.min(CODE_TAKES_OFF, subtotal) : 0;
    const total = subtotal - discount + (lines.length ? DELIVERY.minor : 0);
    const giftCards = Math.min(total, sum([...(cart?.cards ?? [])].map((card) => this.balances[card] ?? 0)));
    return { lines, subtotal, discount, total, giftCards };
  }

  place(guest: number): string[] {
    const cart = this.carts.get(guest);
    if (!cart) return [this.haveOrdered.has(guest) ? 'CART_ALREADY_ORDERED' : 'CART_EMPTY'];
    const reasons = [
      cart.lines.size === 0 ? 'CART_EMPTY' : '',
      cart.hasCode && (this.uses >= CODE_USES || cart.lines.size === 0) ? 'PROMOTION_NOT_APPLICABLE' : '',
      this.isShort(guest, cart) ? 'OUT_OF_STOCK' : '',
      [...cart.cards].some((card) => this.balances[card] === 0) ? 'GIFT_CARD_UNUSABLE' : '',
    ].filter(Boolean);
    if (reasons.length > 0) return reasons;

    const { total, giftCards } = this.quote(guest);
    const order = this.book(cart.lines, total, false);
    order.usedCode = cart.hasCode;
    if (cart.hasCode) this.uses += 1;
    let due = giftCards;
    for (const card of [...cart.cards].sort()) {
      const part = Math.min(due, this.balances[card] ?? 0);
      if (part > 0) order.cards.set(card, part);
      this.balances[card] = (this.balances[card] ?? 0) - part;
      due -= part;
    }
    if (giftCards > 0) order.payments.push({ provider: 'gift_card', status: 'captured', amount: giftCards, rank: 0 });
    this.carts.delete(guest);
    this.haveOrdered.add(guest);
    return [];
  }

  /** Staff enter a card order, at list prices and without delivery; `isOverdue` when it was placed long ago. */
  placeByStaff(variant: number, quantity: number, isOverdue: boolean): string[] {
    if (quantity > this.leftFor(undefined, variant)) return ['OUT_OF_STOCK'];
    this.book(new Map([[variant, quantity]]), (PRICES[variant] ?? 0) * quantity, isOverdue);
    return [];
  }

  /** Opens a payment page; the open one is kept when it is for what is due. */
  startPayment(at: number): string[] {
    const order = this.order(at);
    if (order.status === 'cancelled') return ['PAYMENT_NOT_POSSIBLE'];
    const due = dueOf(order);
    if (due === 0) return ['ORDER_PAID'];
    if (order.payments.some((payment) => isOpen(payment) && payment.amount === due)) return [];
    closePages(order);
    order.payments.push({ provider: 'sandbox', status: 'created', amount: due, rank: 0 });
    return [];
  }

  /** The provider tells something about a payment that was opened at it. */
  tell(at: number, paymentAt: number, fact: Fact, received: number): void {
    const order = this.order(at);
    const payment = order.payments[paymentAt];
    const rank = FACTS.indexOf(fact) + 1;
    if (!payment || rank <= payment.rank) return;
    if (fact === 'refused') {
      if (isOpen(payment)) payment.status = 'failed';
    } else if (fact === 'voided') {
      payment.status = 'cancelled';
    } else if (fact === 'refunded') {
      if (received !== payment.amount && payment.status !== 'parked') return;
      payment.status = 'refunded';
    } else {
      const room = dueOf(order) + (payment.status === 'authorised' ? payment.amount : 0);
      const fits =
        received === payment.amount &&
        (order.status !== 'cancelled' || payment.status === 'authorised') &&
        payment.amount <= room;
      payment.status = fits ? fact : 'parked';
      if (fits && payment.amount === room) closePages(order);
    }
    payment.rank = rank;
  }

  /** Staff book money; all that is due when no amount is said. */
  bookMoney(at: number, amount?: number): string[] {
    const order = this.order(at);
    if (order.status === 'cancelled') return ['PAYMENT_NOT_POSSIBLE'];
    const due = dueOf(order);
    if (due === 0) return ['ORDER_PAID'];
    if (amount !== undefined && amount > due) return ['PAYMENT_TOO_HIGH'];
    closePages(order);
    order.payments.push({ provider: 'manual', status: 'captured', amount: amount ?? due, rank: 0 });
    return [];
  }

  move(at: number, status: OrderStatus): string[] {
    const order = this.order(at);
    if (order.status === status) return [];
    if (!canBecome(order.status, status)) return ['ILLEGAL_STATUS_MOVE'];
    order.status = status;
    if (status !== 'cancelled') return [];
    for (const [variant, quantity] of order.lines) this.stock[variant] = this.left(variant) + quantity;
    for (const [card, part] of order.cards) this.balances[card] = (this.balances[card] ?? 0) + part;
    if (order.usedCode) this.uses -= 1;
    closePages(order);
    for (const payment of order.payments) if (payment.provider === 'gift_card') payment.status = 'refunded';
    return [];
  }

  /** What nobody paid in time is cancelled. */
  expire(): void {
    for (const [at, order] of this.orders.entries()) {
      const hasMoney = amountOf(order, 'captured') + amountOf(order, 'authorised') > 0;
      if (order.isOverdue && order.status === 'placed' && !hasMoney) this.move(at, 'cancelled');
    }
  }

  receive(variant: number, quantity: number): string[] {
    if (this.leftFor(undefined, variant) + quantity < 0) return ['OUT_OF_STOCK'];
    this.stock[variant] = this.left(variant) + quantity;
    return [];
  }

  count(variant: number, pieces: number): string[] {
    if (pieces < this.held(variant)) return ['OUT_OF_STOCK'];
    this.stock[variant] = pieces;
    return [];
  }

  /** All that is compared with the database after each step. */
  state() {
    return {
      stock: this.stock,
      held: this.stock.map((_, variant) => this.held(variant)),
      uses: this.uses,
      balances: this.balances,
      orders: this.orders.map((order) => {
        const [paid, authorised] = [amountOf(order, 'captured'), amountOf(order, 'authorised')];
        return {
          ...{ status: order.status, total: order.total, paid, authorised },
          payment:
            paid === order.total ? 'paid' : paid > 0 ? 'partially_paid' : authorised > 0 ? 'authorised' : 'unpaid',
          payments: order.payments.map(({ provider, status, amount }) => `${provider} ${status} ${amount}`),
        };
      }),
    };
  }

  private left(variant: number): number {
    return this.stock[variant] ?? 0;
  }

  /** Pieces that somebody can buy: all that nobody else holds. */
  private leftFor(guest: number | undefined, variant: number): number {
    const own = guest === undefined ? 0 : (this.carts.get(guest)?.held.get(variant) ?? 0);
    return this.left(variant) - this.held(variant) + own;
  }

  private held(variant: number): number {
    return sum([...this.carts.values()].map((cart) => cart.held.get(variant) ?? 0));
  }

  private isShort(guest: number, { lines }: Cart): boolean {
    return [...lines].some(([variant, quantity]) => quantity > this.leftFor(guest, variant));
  }

  /** A line that changes is no longer held. */
  private setLine(guest: number, variant: number, quantity: number): void {
    const cart = this.cartOf(guest);
    cart.lines.set(variant, quantity);
    cart.held.delete(variant);
  }

  private cartOf(guest: number): Cart {
    const cart = this.carts.get(guest) ?? { lines: new Map(), hasCode: false, cards: new Set(), held: new Map() };
    this.carts.set(guest, cart);
    return cart;
  }

  private order(at: number): Order {
    const order = this.orders[at];
    if (!order) throw new Error(`There is no order ${at}.`);
    return order;
  }

  private book(lines: Map<number, number>, total: number, isOverdue: boolean): Order {
    for (const [variant, quantity] of lines) this.stock[variant] = this.left(variant) - quantity;
    const order: Order = { status: 'placed', lines, total, usedCode: false, cards: new Map(), payments: [], isOverdue };
    this.orders.push(order);
    return order;
  }
}

const dueOf = (order: Order): number => order.total - amountOf(order, 'captured') - amountOf(order, 'authorised');

function closePages(order: Order): void {
  for (const payment of order.payments) if (isOpen(payment)) payment.status = 'cancelled';
}
