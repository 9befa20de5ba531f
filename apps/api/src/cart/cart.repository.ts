import { Injectable } from '@nestjs/common';
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
  total_minor: number;
  tax_minor: number;
  available: number;
  image_key: string | null;
  image_alt: string | null;
  image_width: number | null;
  image_height: number | null;
}

export interface QuoteTotals {
  item_count: number;
  currency: string;
  subtotal_minor: number;
  delivery_minor: number;
  tax_minor: number;
  total_minor: number;
}

export interface QuoteDelivery {
  code: string;
  title: string;
  price_minor: number;
  free_from_minor: number | null;
  min_days: number;
  max_days: number;
}

/** The whole cart, priced. */
export type Quote = [QuoteLine[], [QuoteTotals], QuoteDelivery[]];

/** Each act is one call that changes the cart and prices it. */
@Injectable()
export class CartRepository {
  constructor(private readonly db: Database) {}

  /** See database/procedures/quote_cart.sql. */
  quote({ tokenHash, userId }: CartOwner): Promise<Quote> {
    return this.db.call('quote_cart', [tokenHash, userId, null, null]);
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

  /** See database/procedures/merge_cart.sql. */
  async merge(tokenHash: Buffer, userId: number): Promise<void> {
    await this.db.call('merge_cart', [tokenHash, userId]);
  }
}
