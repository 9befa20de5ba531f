import type { OrderExplanationDto, PriceStepsDto } from '@storehouse/dto';
import type { OrderAdjustmentRow, OrderLineRow, OrderRow } from './order-rows';

const REMAINDER_DIGITS = 4;

/** Why an order costs what it costs: the steps from each list price to its tax, as the database keeps them. */
export function explainOrder(
  order: OrderRow,
  lines: OrderLineRow[],
  adjustments: OrderAdjustmentRow[],
): OrderExplanationDto {
  const pricesIncludeTax = order.prices_include_tax === 1;
  const stepsOf = (lineNumber: number, totalMinor: number, taxRateBp: number): PriceStepsDto => {
    const own = adjustments.filter((part) => part.line_number === lineNumber);
    return {
      lineNumber,
      listMinor: totalMinor - own.reduce((sum, part) => sum + part.amount_minor, 0),
      adjustments: own.map(({ title, code, amount_minor: amountMinor }) => ({ title, code, amountMinor })),
      totalMinor,
      taxRateBp,
      ...taxOf(totalMinor, taxRateBp, pricesIncludeTax),
    };
  };
  return {
    pricesIncludeTax,
    steps: [
      ...lines.map((line) => stepsOf(line.line_number, line.total_minor, line.tax_rate_bp)),
      stepsOf(0, order.delivery_minor, order.delivery_tax_rate_bp),
    ],
  };
}

/** The tax that database/functions/tax_of.sql rounds half up, and what that left of the exact amount. */
function taxOf(totalMinor: number, taxRateBp: number, isIncluded: boolean) {
  const numerator = BigInt(totalMinor) * BigInt(taxRateBp);
  const denominator = 10_000n + (isIncluded ? BigInt(taxRateBp) : 0n);
  const rounded = (2n * numerator + denominator) / (2n * denominator);
  const left = Number(numerator - rounded * denominator) / Number(denominator);
  return { taxMinor: Number(rounded), taxRemainder: Number(left.toFixed(REMAINDER_DIGITS)) };
}
