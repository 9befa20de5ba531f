import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PromotionKind, PromotionReason, StockPolicy } from '@storehouse/domain';
import { Database } from '../common/database';
import type { CartOwner } from './cart-owner.decorator';

/** A line as database/procedures/quote_cart.sql gives it. */
export interface QuoteLine {
  variant_id: number;
  sku: string;
  product_slug: string;
  title: string;
  variant_title: string;
  quantity: number;
  unit_price_minor: number;
  added_price_minor: number;
  discount_minor: number;
  total_minor: number;
  tax_rate_bp: number;
  tax_minor: number;
  for_sale: 0 | 1;
  order_limit: number | null;
  customer_limit: number | null;
  stock_policy: StockPolicy;
  /** YYYY-MM-DD. */
  expected_on: string | null;
  in_stock: number;
  /** Pieces that may still be promised beyond the stock; null for any number. */
  backorder_left: number | null;
  image_key: string | null;
  image_alt: string | null;
  image_width: number | null;
  image_height: number | null;
}

export interface QuoteTotals {
  item_count: number;
  currency: string;
  prices_include_tax: 0 | 1;
  country: string;
  region: string;
  subtotal_minor: number;
  discount_minor: number;
  delivery_minor: number;
  tax_minor: number;
  total_minor: number;
  gift_card_minor: number;
  due_minor: number;
  held_until: Date | null;
}

export interface QuoteDelivery {
  code: string;
  title: string;
  price_minor: number;
  free_from_minor: number | null;
  min_days: number;
  max_days: number;
}

export interface QuotePromotion {
  id: number;
  title: string;
  code: string | null;
  kind: PromotionKind;
  reason: PromotionReason | null;
  missing: number | null;
  discount_minor: number;
}

export interface QuoteGiftCard {
  id: number;
  last4: string;
  usable_minor: number;
}

/** The whole cart, priced. */
export type Quote = [QuoteLine[], [QuoteTotals], QuoteDelivery[], QuotePromotion[], QuoteGiftCard[]];

const CODE_LIMIT = 60;
const CODE_WINDOW_SECONDS = 15 * 60;

/** Each act is one call that changes the cart and prices it. */
@Injectable()
export class CartRepository {
  constructor(private readonly db: Database) {}

  /** See database/procedures/quote_cart.sql. */
  quote({ tokenHash, userId }: CartOwner, deliveryMethod?: string): Promise<Quote> {
    return this.db.call('quote_cart', [tokenHash, userId, null, deliveryMethod ?? null]);
  }

  /** See database/procedures/add_cart_item.sql: opens the cart when there is none; each call adds. */
  add({ tokenHash, userId }: CartOwner, sku: string, quantity: number): Promise<Quote> {
    return this.db.callOnce('add_cart_item', [tokenHash, userId, null, sku, quantity]);
  }

  /** See database/procedures/set_cart_item.sql. */
  setQuantity({ tokenHash, userId }: CartOwner, variantId: number, quantity: number): Promise<Quote> {
    return this.db.call('set_cart_item', [tokenHash, userId, variantId, quantity]);
  }

  /** See database/procedures/remove_cart_item.sql. */
  remove({ tokenHash, userId }: CartOwner, variantId: number): Promise<Quote> {
    return this.db.call('remove_cart_item', [tokenHash, userId, variantId]);
  }

  /** See database/procedures/accept_cart_price.sql. */
  acceptPrice({ tokenHash, userId }: CartOwner, variantId: number): Promise<Quote> {
    return this.db.call('accept_cart_price', [tokenHash, userId, variantId]);
  }

  /** See database/procedures/hold_cart.sql: as long as the shop holds. */
  hold({ tokenHash, userId }: CartOwner): Promise<Quote> {
    return this.db.call('hold_cart', [tokenHash, userId, null]);
  }

  /** See database/procedures/set_cart_terms.sql: null leaves a term as it is; opens the cart when there is none. */
  setTerms(
    { tokenHash, userId }: CartOwner,
    { currency, country, region }: { currency?: string; country?: string; region?: string | null },
  ): Promise<Quote> {
    return this.db.call('set_cart_terms', [tokenHash, userId, currency ?? null, country ?? null, region ?? null]);
  }

  /** See database/procedures/add_promotion_code.sql. */
  addPromotion({ tokenHash, userId }: CartOwner, code: string): Promise<Quote> {
    return this.db.call('add_promotion_code', [tokenHash, userId, code]);
  }

  /** See database/procedures/remove_promotion_code.sql. */
  removePromotion({ tokenHash, userId }: CartOwner, code: string): Promise<Quote> {
    return this.db.call('remove_promotion_code', [tokenHash, userId, code]);
  }

  /** See database/procedures/add_gift_card.sql. */
  addGiftCard({ tokenHash, userId }: CartOwner, codeHash: Buffer): Promise<Quote> {
    return this.db.call('add_gift_card', [tokenHash, userId, codeHash]);
  }

  /** See database/procedures/remove_gift_card.sql. */
  removeGiftCard({ tokenHash, userId }: CartOwner, cardId: number): Promise<Quote> {
    return this.db.call('remove_gift_card', [tokenHash, userId, cardId]);
  }

  /** Counts a code that somebody tries; the seconds to wait when there were too many from this address. */
  async countCode(address: string): Promise<number> {
    const [[outcome]] = await this.db.call<[{ retry_after_s: number }[]]>('count_attempt', [
      'code',
      createHash('sha256').update(address).digest(),
      CODE_LIMIT,
      CODE_WINDOW_SECONDS,
    ]);
    return outcome?.retry_after_s ?? 0;
  }

  /** See database/procedures/merge_cart.sql. */
  async merge(tokenHash: Buffer, userId: number): Promise<void> {
    await this.db.call('merge_cart', [tokenHash, userId]);
  }
}
