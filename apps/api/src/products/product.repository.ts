import { Injectable } from '@nestjs/common';
import type { StockPolicy } from '@storehouse/domain';
import { Database } from '../common/database';

export interface ProductRow {
  slug: string;
  title: string;
  description: string;
  category_id: number | null;
  brand_slug: string | null;
  brand_name: string | null;
  tax_rate_bp: number;
}

/** A live variant with one of its option values: once for each option, or once with nulls. */
export interface VariantRow {
  sku: string;
  title: string;
  barcode: string | null;
  price_minor: number;
  compare_at_minor: number | null;
  in_stock: number;
  stock_policy: StockPolicy;
  /** YYYY-MM-DD. */
  expected_on: string | null;
  order_limit: number | null;
  customer_limit: number | null;
  /** Pieces that may still be promised beyond the stock; null for any number. */
  backorder_left: number | null;
  option_name: string | null;
  option_value: string | null;
  swatch: string | null;
  /** Places of the option and of its value in the picker. */
  option_position: number;
  value_position: number;
}

export interface PictureRow {
  image_key: string;
  alt: string;
  width: number;
  height: number;
  sku: string | null;
}

/** The result sets of show_product. */
export type ProductRows = [ProductRow[], VariantRow[], PictureRow[], { name: string; value: string }[]];

@Injectable()
export class ProductRepository {
  constructor(private readonly database: Database) {}

  /** See database/procedures/show_product.sql. */
  show(slug: string, currency: string): Promise<ProductRows> {
    return this.database.call<ProductRows>('show_product', [slug, currency]);
  }
}
