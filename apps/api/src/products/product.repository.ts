import { Injectable } from '@nestjs/common';
import { Database } from '../common/database';
import type { ImageRow } from './images';

export interface ProductRow {
  id: number;
  slug: string;
  title: string;
  description: string;
  categoryId: number | null;
  brandSlug: string | null;
  brandName: string | null;
  taxRateBp: number;
}

/** A live variant with one of its option values; once for each option, or once with nulls. */
export interface VariantRow {
  sku: string;
  title: string;
  barcode: string | null;
  priceMinor: number;
  compareAtMinor: number | null;
  available: number;
  option: string | null;
  value: string | null;
  swatch: string | null;
  /** Places of the option and of its value in the picker. */
  optionPlace: number;
  valuePlace: number;
}

/** What a product page shows. Each part is found by the slug, so that all can be read at the same time. */
@Injectable()
export class ProductRepository {
  constructor(private readonly database: Database) {}

  product(slug: string): Promise<ProductRow | undefined> {
    return this.database.one(
      `SELECT p.id, p.slug, p.title, p.description, p.category_id AS categoryId, b.slug AS brandSlug, b.name AS brandName,
         COALESCE(t.rate_bp, 0) AS taxRateBp
       FROM products p
       JOIN shop_settings shop ON shop.id = 1
       LEFT JOIN current_tax_rates t ON t.tax_class = p.tax_class AND t.country = shop.country AND t.region = ''
       LEFT JOIN brands b ON b.id = p.brand_id
       WHERE p.slug = ? AND p.status = 'active'`,
      [slug],
    );
  }

  /** Those sold in the currency, in the order of the picker. */
  variants(slug: string, currency: string): Promise<VariantRow[]> {
    return this.database.rows(
      `SELECT v.sku, v.title, v.barcode, vp.price_minor AS priceMinor, vp.compare_at_minor AS compareAtMinor,
         (SELECT CAST(COALESCE(SUM(s.available), 0) AS SIGNED) FROM stock_levels s WHERE s.variant_id = v.id) AS available,
         o.name AS \`option\`, ov.value, ov.swatch, o.position AS optionPlace, ov.position AS valuePlace
       FROM products p
       JOIN product_variants v ON v.product_id = p.id
       JOIN variant_prices vp ON vp.variant_id = v.id AND vp.currency = ?
       LEFT JOIN (variant_option_values vo
         JOIN option_values ov ON ov.id = vo.option_value_id
         JOIN product_options o ON o.id = ov.option_id) ON vo.variant_id = v.id
       WHERE p.slug = ? AND v.archived_at IS NULL
       ORDER BY v.position, v.id, o.position`,
      [currency, slug],
    );
  }

  /** In the order of the gallery. */
  images(slug: string): Promise<ImageRow[]> {
    return this.database.rows(
      `SELECT i.image_key AS \`key\`, i.alt, i.width, i.height, v.sku
       FROM products p
       JOIN product_images i ON i.product_id = p.id
       LEFT JOIN product_variants v ON v.id = i.variant_id
       WHERE p.slug = ?
       ORDER BY i.position, i.id`,
      [slug],
    );
  }

  attributes(slug: string): Promise<{ name: string; value: string }[]> {
    return this.database.rows(
      `SELECT a.name, a.value FROM products p JOIN product_attributes a ON a.product_id = p.id
       WHERE p.slug = ? ORDER BY a.position`,
      [slug],
    );
  }
}
