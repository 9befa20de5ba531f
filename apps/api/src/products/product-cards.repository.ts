import { Injectable } from '@nestjs/common';
import type { StockPolicy } from '@storehouse/domain';
import { Database } from '../common/database';
import { isOneOf } from '../common/sql';
import type { ImageRow } from './images';

/** A live variant with what a list shows of it; once more for each further option value with a swatch. */
export interface CardVariantRow {
  productId: number;
  sku: string;
  inStock: number;
  stockPolicy: StockPolicy;
  expectedOn: string | null;
  /** Pieces that may still be promised beyond the stock; null for any number. */
  backorderLeft: number | null;
  /** In the asked currency; null when it is not sold there. */
  priceMinor: number | null;
  value: string | null;
  swatch: string | null;
}

export interface CardImageRow extends ImageRow {
  productId: number;
}

/** What lists show beside the listing itself, for all products of a page at once. */
@Injectable()
export class ProductCardsRepository {
  constructor(private readonly database: Database) {}

  /** In the order of the picker. */
  variants(productIds: readonly number[], currency: string): Promise<CardVariantRow[]> {
    const ofPage = isOneOf('v.product_id', productIds);
    return this.database.rows(
      `SELECT v.product_id AS productId, v.sku, vp.price_minor AS priceMinor, ov.value, ov.swatch,
         (SELECT CAST(COALESCE(SUM(s.available), 0) AS SIGNED)
          FROM stock_levels s JOIN stock_locations place ON place.id = s.location_id AND place.is_active = 1
          WHERE s.variant_id = v.id) AS inStock,
         v.stock_policy AS stockPolicy, DATE_FORMAT(v.expected_on, '%Y-%m-%d') AS expectedOn,
         IF(v.stock_policy = 'deny', 0, v.backorder_limit
           - COALESCE((SELECT promised FROM variant_backlogs WHERE variant_id = v.id), 0)) AS backorderLeft
       FROM product_variants v
       LEFT JOIN variant_prices vp ON vp.variant_id = v.id AND vp.currency = ?
       LEFT JOIN (variant_option_values vo
         JOIN option_values ov ON ov.id = vo.option_value_id AND ov.swatch IS NOT NULL) ON vo.variant_id = v.id
       WHERE ${ofPage.text} AND v.archived_at IS NULL
       ORDER BY v.product_id, v.position, v.id`,
      [currency, ...ofPage.values],
    );
  }

  /** In the order of the gallery. */
  images(productIds: readonly number[]): Promise<CardImageRow[]> {
    const ofPage = isOneOf('i.product_id', productIds);
    return this.database.rows(
      `SELECT i.product_id AS productId, i.image_key AS \`key\`, i.alt, i.width, i.height, v.sku
       FROM product_images i LEFT JOIN product_variants v ON v.id = i.variant_id
       WHERE ${ofPage.text}
       ORDER BY i.product_id, i.position, i.id`,
      ofPage.values,
    );
  }
}
