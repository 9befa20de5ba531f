import type { TriedCartDto } from '@storehouse/dto';
import { toCartPromotionDto } from '../../cart/cart.service';

interface TriedLineRow {
  variant_id: number;
  sku: string;
  title: string;
  variant_title: string;
  quantity: number;
  unit_price_minor: number;
  discount_minor: number;
  total_minor: number;
  tax_rate_bp: number;
  tax_minor: number;
  for_sale: 0 | 1;
}

interface TriedTotalsRow {
  prices_include_tax: 0 | 1;
  subtotal_minor: number;
  discount_minor: number;
  delivery_title: string | null;
  delivery_minor: number | null;
  tax_minor: number;
  total_minor: number;
}

interface TriedDiscountRow {
  variant_id: number;
  promotion_id: number;
  discount_minor: number;
}

type JudgedRow = Parameters<typeof toCartPromotionDto>[0];

/** What database/procedures/try_promotions.sql gives. */
export type TriedSets = [TriedLineRow[], [TriedTotalsRow], JudgedRow[], TriedDiscountRow[]];

/** The only place where a tried cart becomes an answer. */
export const toTriedCartDto = (
  [lines, [totals], promotions, discounts]: TriedSets,
  currency: string,
  triedId: number | null,
): TriedCartDto => ({
  currency,
  pricesIncludeTax: totals.prices_include_tax === 1,
  lines: lines.map((line) => ({
    ...{ sku: line.sku, title: line.title, variantTitle: line.variant_title, quantity: line.quantity },
    ...{ unitPriceMinor: line.unit_price_minor, discountMinor: line.discount_minor, totalMinor: line.total_minor },
    ...{ taxRateBp: line.tax_rate_bp, taxMinor: line.tax_minor, isForSale: line.for_sale === 1 },
    discounts: discounts
      .filter(({ variant_id: variantId }) => variantId === line.variant_id)
      .map(({ promotion_id: promotionId, discount_minor: amountMinor }) => ({ promotionId, amountMinor })),
  })),
  promotions: promotions.map((promotion) => toCartPromotionDto(promotion, currency)),
  triedId,
  subtotalMinor: totals.subtotal_minor,
  discountMinor: totals.discount_minor,
  deliveryTitle: totals.delivery_title,
  deliveryMinor: totals.delivery_minor,
  taxMinor: totals.tax_minor,
  totalMinor: totals.total_minor,
});
