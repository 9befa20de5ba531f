import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { ProductStatus } from '@storehouse/domain';
import type { AdminProductCountsDto, AdminProductSort, ListAdminProductsQueryDto } from '@storehouse/dto';
import { Repository } from 'typeorm';
import { Database } from '../../common/database';
import { Keyset, type KeysetColumn, type KeysetRow } from '../../common/keyset';
import { isOneOf, joinSql, type Sql, sql } from '../../common/sql';
import { hitsOf } from '../../products/product-conditions';
import { searchWords } from '../../products/search-words';
import { ProductEntity } from './product.entity';
import { ProductAttributeEntity } from './product-attribute.entity';
import { ProductImageEntity } from './product-image.entity';
import { ProductOptionEntity } from './product-option.entity';
import { ProductVariantEntity } from './product-variant.entity';

export interface AdminProductRow {
  id: number;
  slug: string;
  title: string;
  status: ProductStatus;
  category: string | null;
  updatedAt: Date;
}

/** What is known of a variant but does not stand in its row. */
export interface VariantFigures {
  variantId: number;
  available: number;
  costMinor: number | null;
}

const ORDERS: Readonly<Record<AdminProductSort, readonly KeysetColumn[]>> = {
  newest: [{ sql: 'p.id', kind: 'number', descending: true }],
  title: [
    { sql: 'p.title', kind: 'text' },
    { sql: 'p.id', kind: 'number' },
  ],
  updated: [
    { sql: 'p.updated_at', kind: 'time', descending: true },
    { sql: 'p.id', kind: 'number', descending: true },
  ],
};

/** The products as staff see them: drafts and archived ones too. */
@Injectable()
export class AdminProductsRepository {
  constructor(
    private readonly database: Database,
    @InjectRepository(ProductEntity) private readonly products: Repository<ProductEntity>,
  ) {}

  /** @param categoryIds the category of the query with those below it */
  async page(query: ListAdminProductsQueryDto, categoryIds: number[] | null) {
    const { q, status, stock, sort = 'newest', limit, cursor } = query;
    const keyset = new Keyset(['admin products', q, status, categoryIds, stock, sort], ORDERS[sort]);
    const where = joinSql([isListed(query, categoryIds), keyset.after(cursor)], ' AND ');
    const rows = await this.database.rows<AdminProductRow & KeysetRow>(
      `SELECT p.id, p.slug, p.title, p.status, c.name AS category, p.updated_at AS updatedAt, ${keyset.columns}
       FROM products p LEFT JOIN categories c ON c.id = p.category_id
       WHERE ${where.text}
       ORDER BY ${keyset.orderBy} LIMIT ${limit + 1}`,
      where.values,
    );
    return keyset.page(rows, limit);
  }

  /** How many products all pages of the query have. */
  async total(query: ListAdminProductsQueryDto, categoryIds: number[] | null) {
    const where = isListed(query, categoryIds);
    const [counted] = await this.database.rows<{ total: number }>(
      `SELECT COUNT(*) AS total FROM products p WHERE ${where.text}`,
      where.values,
    );
    return counted?.total ?? 0;
  }

  async counts(): Promise<AdminProductCountsDto> {
    const [counts] = await this.database.rows<AdminProductCountsDto>(
      `SELECT COUNT(*) AS \`all\`, COUNT(IF(p.status = 'active', 1, NULL)) AS active,
         COUNT(IF(p.status = 'draft', 1, NULL)) AS draft, COUNT(IF(p.status = 'archived', 1, NULL)) AS archived,
         COUNT(IF(p.status <> 'archived' AND s.isLow, 1, NULL)) AS lowStock,
         COUNT(IF(p.status <> 'archived' AND s.isSoldOut, 1, NULL)) AS soldOut
       FROM products p
       LEFT JOIN (SELECT product_id, MAX(${IS_LOW}) AS isLow, MAX(${IS_SOLD_OUT}) AS isSoldOut
                  FROM variant_stock GROUP BY product_id) s ON s.product_id = p.id`,
    );
    return counts ?? { all: 0, active: 0, draft: 0, archived: 0, lowStock: 0, soldOut: 0 };
  }

  /** The product with everything that belongs to it. Read part by part: one join would multiply variants by pictures. */
  async find(slug: string): Promise<ProductEntity | null> {
    const product = await this.products.findOneBy({ slug });
    if (!product) return null;
    const { manager } = this.products;
    const where = { productId: product.id };
    const [attributes, images, options, variants] = await Promise.all([
      manager.find(ProductAttributeEntity, { where }),
      manager.find(ProductImageEntity, { where, relations: { variant: true } }),
      manager.find(ProductOptionEntity, { where, relations: { values: true } }),
      manager.find(ProductVariantEntity, {
        where,
        relations: { prices: true, optionValues: true, stockLevels: true },
      }),
    ]);
    return Object.assign(product, { attributes, images, options, variants });
  }

  /** What its variants have for sale, and what a piece costs the shop now. */
  figures(productId: number): Promise<VariantFigures[]> {
    return this.database.rows(
      `SELECT v.id AS variantId, COALESCE(s.available, 0) AS available, c.cost_minor AS costMinor
       FROM shop_settings shop
       JOIN product_variants v ON v.product_id = ?
       LEFT JOIN variant_stock s ON s.variant_id = v.id
       LEFT JOIN variant_costs c ON c.currency = shop.currency AND c.id = (
         SELECT past.id FROM variant_costs past WHERE past.variant_id = v.id
         ORDER BY past.valid_from DESC, past.id DESC LIMIT 1)`,
      [productId],
    );
  }

  /** Which of these are in use by products other than `productId`. */
  async taken(slug: string, skus: readonly string[], barcodes: readonly string[], productId: number) {
    const bySku = isOneOf('sku', skus);
    const byBarcode = isOneOf('barcode', barcodes);
    const [slugs, variants] = await Promise.all([
      this.database.rows<{ slug: string }>('SELECT slug FROM products WHERE slug = ? AND id <> ?', [slug, productId]),
      this.database.rows<{ sku: string; barcode: string | null }>(
        `SELECT sku, barcode FROM product_variants WHERE ${bySku.text} AND product_id <> ?
         UNION SELECT sku, barcode FROM product_variants WHERE ${byBarcode.text} AND product_id <> ?`,
        [...bySku.values, productId, ...byBarcode.values, productId],
      ),
    ]);
    return { isSlugTaken: slugs.length > 0, variants };
  }

  /** Slugs that begin like this one. */
  async slugsLike(slug: string): Promise<Set<string>> {
    const rows = await this.database.rows<{ slug: string }>('SELECT slug FROM products WHERE slug = ? OR slug LIKE ?', [
      slug,
      `${slug}-%`,
    ]);
    return new Set(rows.map((row) => row.slug));
  }
}

const isListed = ({ q, status, stock }: ListAdminProductsQueryDto, categoryIds: number[] | null): Sql =>
  joinSql(
    [
      ...(q ? [isFound(q)] : []),
      ...(status ? [sql('p.status = ?', status)] : []),
      ...(categoryIds ? [isOneOf('p.category_id', categoryIds)] : []),
      ...(stock === 'low' ? [hasVariant(IS_LOW)] : []),
      ...(stock === 'out' ? [hasVariant(IS_SOLD_OUT)] : []),
    ],
    ' AND ',
  );

const isFound = (q: string): Sql => {
  const hits = hitsOf({ text: q, words: searchWords(q), brand: null });
  return sql(`p.id IN (SELECT product_id FROM (${hits.text}) hits)`, ...hits.values);
};

/** How a variant stands, by the rule of database/views/variant_stock.sql. */
const IS_LOW = 'available > 0 AND available <= low_at';
const IS_SOLD_OUT = 'available <= 0';

/** A live variant of a product that is not archived stands like that. */
const hasVariant = (condition: string): Sql =>
  sql(`(p.status <> 'archived' AND p.id IN (SELECT product_id FROM variant_stock WHERE ${condition}))`);
