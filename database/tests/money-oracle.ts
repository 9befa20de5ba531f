/**
 * What a cart costs, worked out again with exact fractions: the rules of docs/money.md, without a line of the database.
 */

/** An exact number; the denominator is positive. */
interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

export interface LineCase {
  variantId: number;
  unitMinor: number;
  quantity: number;
  grams: number;
  taxRateBp: number;
  category: number;
}

export interface PromotionCase {
  kind: 'percent' | 'fixed' | 'free_delivery' | 'buy_x_get_y';
  rateBp: number;
  amountMinor: number;
  buy: number;
  get: number;
  minimumMinor: number;
  priority: number;
  isExclusive: boolean;
  /** Null: all goods. */
  category: number | null;
}

export interface DeliveryTier {
  fromGrams: number;
  belowGrams: number | null;
  fromMinor: number;
  belowMinor: number | null;
  priceMinor: number;
  freeFromMinor: number | null;
}

export interface CartCase {
  pricesIncludeTax: boolean;
  /** In order of their variants. */
  lines: LineCase[];
  delivery: DeliveryTier[];
  deliveryTaxRateBp: number;
  promotions: PromotionCase[];
}

export interface Cost {
  discounts: number[];
  taxes: number[];
  subtotal: number;
  discount: number;
  delivery: number;
  tax: number;
  total: number;
  /** How each promotion ended, in the order they were given. */
  reasons: (string | null)[];
}

const floor = ({ numerator, denominator }: Fraction): bigint => numerator / denominator;
const halfUp = ({ numerator, denominator }: Fraction): bigint =>
  floor({ numerator: 2n * numerator + denominator, denominator: 2n * denominator });
const sum = (numbers: bigint[]): bigint => numbers.reduce((total, number) => total + number, 0n);
const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);

/** Splits a whole in proportion to weights: whole units, what is left over going to the largest remainders. */
function split(whole: bigint, weights: bigint[]): bigint[] {
  const all = sum(weights);
  const exact = weights.map((weight) => ({ numerator: whole * weight, denominator: all }));
  const parts = exact.map(floor);
  const remainders = exact.map(({ numerator }, place) => ({ place, left: numerator - (parts[place] ?? 0n) * all }));
  remainders.sort((one, other) => (one.left === other.left ? one.place - other.place : one.left > other.left ? -1 : 1));
  for (const { place } of remainders.slice(0, Number(whole - sum(parts)))) parts[place] = (parts[place] ?? 0n) + 1n;
  return parts;
}

/** How many pieces of each line are given away when the cheapest pieces are. */
function givenPieces(lines: { unit: bigint; quantity: number }[], given: number): number[] {
  const pieces = lines.flatMap(({ unit, quantity }, line) => Array.from({ length: quantity }, () => ({ unit, line })));
  pieces.sort((one, other) => (one.unit === other.unit ? one.line - other.line : one.unit < other.unit ? -1 : 1));
  const counts = lines.map(() => 0);
  for (const { line } of pieces.slice(0, given)) counts[line] = (counts[line] ?? 0) + 1;
  return counts;
}

const taxOf = (amount: bigint, rateBp: number, isIncluded: boolean): bigint =>
  halfUp({ numerator: amount * BigInt(rateBp), denominator: 10_000n + (isIncluded ? BigInt(rateBp) : 0n) });

function deliveryPrice(tiers: DeliveryTier[], grams: number, goods: bigint): bigint {
  const prices = tiers
    .filter(({ fromGrams, belowGrams }) => grams >= fromGrams && (belowGrams === null || grams < belowGrams))
    .filter(({ fromMinor, belowMinor }) => goods >= fromMinor && (belowMinor === null || goods < belowMinor))
    .map(({ priceMinor, freeFromMinor }) =>
      freeFromMinor !== null && goods >= freeFromMinor ? 0n : BigInt(priceMinor),
    );
  return prices.reduce(least);
}

/** What the cart costs. */
export function costOf({ lines, promotions, delivery, deliveryTaxRateBp, pricesIncludeTax }: CartCase): Cost {
  const full = lines.map(({ unitMinor, quantity }) => BigInt(unitMinor) * BigInt(quantity));
  const left = [...full];
  const reasons: (string | null)[] = promotions.map(() => null);
  let applied = 0;
  let isClosed = false;
  let isDeliveryFree = false;

  const inOrder = promotions.map((promotion, place) => ({ ...promotion, place }));
  inOrder.sort((one, other) => one.priority - other.priority || one.place - other.place);
  for (const promotion of inOrder) {
    const goods = lines.flatMap(({ category }, line) =>
      promotion.category === null || promotion.category === category ? [line] : [],
    );
    const isGiving = promotion.kind === 'buy_x_get_y';
    const pieces = goods.reduce((count, line) => count + (lines[line]?.quantity ?? 0), 0);
    const judge = (): string | null => {
      if (goods.length === 0) return 'no_goods';
      if (isGiving && pieces < promotion.buy + promotion.get) return 'quantity';
      if (sum(goods.map((line) => full[line] ?? 0n)) < promotion.minimumMinor) return 'minimum';
      if (isClosed || (promotion.isExclusive && applied > 0)) return 'not_combinable';
      if (promotion.kind === 'free_delivery') {
        if (isDeliveryFree) return 'nothing_left';
        isDeliveryFree = true;
        return null;
      }
      const given = givenPieces(
        goods.map((line) => ({ unit: BigInt(lines[line]?.unitMinor ?? 0), quantity: lines[line]?.quantity ?? 0 })),
        Math.floor(pieces / (promotion.buy + promotion.get)) * promotion.get,
      );
      const weights = goods.map((line, place) =>
        isGiving
          ? least(left[line] ?? 0n, BigInt(lines[line]?.unitMinor ?? 0) * BigInt(given[place] ?? 0))
          : (left[line] ?? 0n),
      );
      const off =
        promotion.kind === 'fixed'
          ? least(sum(weights), BigInt(promotion.amountMinor))
          : halfUp({ numerator: sum(weights) * BigInt(promotion.rateBp), denominator: 10_000n });
      if (off === 0n) return 'nothing_left';
      const parts = split(off, weights);
      for (const [place, line] of goods.entries()) left[line] = (left[line] ?? 0n) - (parts[place] ?? 0n);
      return null;
    };
    const reason = judge();
    reasons[promotion.place] = reason;
    if (reason === null) {
      applied += 1;
      isClosed = promotion.isExclusive;
    }
  }

  const goods = sum(left);
  const grams = lines.reduce((weight, line) => weight + line.grams * line.quantity, 0);
  const deliveryMinor = isDeliveryFree ? 0n : deliveryPrice(delivery, grams, goods);
  const taxes = lines.map(({ taxRateBp }, line) => taxOf(left[line] ?? 0n, taxRateBp, pricesIncludeTax));
  const tax = sum(taxes) + taxOf(deliveryMinor, deliveryTaxRateBp, pricesIncludeTax);
  return {
    discounts: full.map((amount, line) => Number(amount - (left[line] ?? 0n))),
    taxes: taxes.map(Number),
    subtotal: Number(sum(full)),
    discount: Number(sum(full) - goods),
    delivery: Number(deliveryMinor),
    tax: Number(tax),
    total: Number(goods + deliveryMinor + (pricesIncludeTax ? 0n : tax)),
    reasons,
  };
}
