import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import catalogue from './seeds/catalogue.json';
import type { SeedCatalogue, SeedProduct, SeedVariant } from './seeds/types';

const { categories, brands, products }: SeedCatalogue = catalogue;

/**
 * Puts the sample goods into the catalogue with their pictures and stock: a few statements, whatever their number.
 * The caller owns the transaction.
 */
export async function loadCatalogue(connection: Connection, mediaDir: string): Promise<void> {
  copyPictures(mediaDir);
  await loadCategories(connection);
  await insert(
    connection,
    'brands (slug, name)',
    brands.map((brand) => [brand.slug, brand.name]),
  );
  await loadProducts(connection);
  const productIds = await idsBy(connection, 'products', 'slug');
  await loadOptions(connection, productIds);
  await loadVariants(connection, productIds);
}

function copyPictures(mediaDir: string): void {
  const pictures = join(__dirname, 'seeds', 'images');
  mkdirSync(mediaDir, { recursive: true });
  for (const file of readdirSync(pictures)) copyFileSync(join(pictures, file), join(mediaDir, file));
}

async function loadCategories(connection: Connection): Promise<void> {
  const isTop = (category: (typeof categories)[number]) => category.parent === null;
  // The tree has two levels: the tops first, then what hangs below them.
  for (const level of [categories.filter(isTop), categories.filter((category) => !isTop(category))]) {
    const parents = await idsBy(connection, 'categories', 'slug');
    await insert(
      connection,
      'categories (slug, name, parent_id, position, image_key)',
      level.map(({ slug, name, parent, position, image }) => [
        slug,
        name,
        parent && parents.get(parent),
        position,
        image,
      ]),
    );
  }
}

async function loadProducts(connection: Connection): Promise<void> {
  const categoryIds = await idsBy(connection, 'categories', 'slug');
  const brandIds = await idsBy(connection, 'brands', 'slug');
  await insert(
    connection,
    'products (slug, title, description, brand_id, category_id, status)',
    products.map(({ slug, title, description, brand, category }) => [
      slug,
      title,
      description,
      brand && brandIds.get(brand),
      categoryIds.get(category),
      'active',
    ]),
  );
}

async function loadOptions(connection: Connection, productIds: Map<string, number>): Promise<void> {
  await insert(
    connection,
    'product_attributes (product_id, position, name, value)',
    products.flatMap(({ slug, attributes }) =>
      attributes.map(({ name, value }, position) => [productIds.get(slug), position, name, value]),
    ),
  );
  await insert(
    connection,
    'product_options (product_id, name, position)',
    products.flatMap(({ slug, options }) =>
      options.map(({ name }, position) => [productIds.get(slug), name, position]),
    ),
  );
  const optionIds = await idsBy(connection, 'product_options', "CONCAT(product_id, ' ', name)");
  await insert(
    connection,
    'option_values (option_id, value, swatch, position)',
    products.flatMap(({ slug, options }) =>
      options.flatMap(({ name, values }) =>
        values.map(({ value, swatch }, position) => [
          optionIds.get(`${productIds.get(slug)} ${name}`),
          value,
          swatch,
          position,
        ]),
      ),
    ),
  );
}

async function loadVariants(connection: Connection, productIds: Map<string, number>): Promise<void> {
  const optionIds = await idsBy(connection, 'product_options', "CONCAT(product_id, ' ', name)");
  const valueIds = await idsBy(connection, 'option_values', "CONCAT(option_id, ' ', value)");
  const valuesOf = (slug: string, options: Record<string, string>) =>
    Object.entries(options).map(([name, value]) =>
      valueIds.get(`${optionIds.get(`${productIds.get(slug)} ${name}`)} ${value}`),
    );
  const variants = products.flatMap(({ slug, variants }) =>
    variants.map((variant, position) => ({ slug, position, values: valuesOf(slug, variant.options), ...variant })),
  );

  await insert(
    connection,
    'product_variants (product_id, sku, title, barcode, weight_grams, position, option_key)',
    variants.map(({ slug, sku, title, barcode, weightGrams, position, values }) => [
      productIds.get(slug),
      sku,
      title,
      barcode,
      weightGrams,
      position,
      values.join('-'),
    ]),
  );
  const variantIds = await idsBy(connection, 'product_variants', 'sku');
  await insert(
    connection,
    'variant_option_values (variant_id, option_value_id)',
    variants.flatMap(({ sku, values }) => values.map((value) => [variantIds.get(sku), value])),
  );
  await insert(
    connection,
    'variant_prices (variant_id, currency, price_minor, compare_at_minor)',
    variants.flatMap(({ sku, prices }) =>
      prices.map(({ currency, priceMinor, compareAtMinor }) => [
        variantIds.get(sku),
        currency,
        priceMinor,
        compareAtMinor,
      ]),
    ),
  );
  await loadStock(connection, variants, variantIds);
  await insert(
    connection,
    'product_images (product_id, variant_id, image_key, alt, width, height, position)',
    products.flatMap(({ slug, images }: SeedProduct) =>
      images.map(({ key, alt, width, height, variant }, position) => [
        productIds.get(slug),
        variant && variantIds.get(variant),
        key,
        alt,
        width,
        height,
        position,
      ]),
    ),
  );
}

/** Most of it in the warehouse, a few pieces at the counter; and what it cost, of most goods. */
async function loadStock(
  connection: Connection,
  variants: readonly SeedVariant[],
  variantIds: Map<string, number>,
): Promise<void> {
  await insert(connection, 'stock_locations (code, name, priority)', [['counter', 'Shop counter', 2]]);
  const locationIds = await idsBy(connection, 'stock_locations', 'code');
  const received = (code: string, pieces: (stock: number, at: number) => number) =>
    variants
      .map(({ sku, stock }, at) => [
        variantIds.get(sku),
        locationIds.get(code),
        pieces(stock, at),
        'receipt',
        'Opening stock',
      ])
      .filter(([, , quantity]) => quantity !== 0);
  await insert(connection, 'stock_movements (variant_id, location_id, delta, reason, note)', [
    ...received('main', (stock) => stock),
    ...received('counter', (stock, at) => (stock > 20 && at % 9 === 0 ? 3 : 0)),
  ]);
  await insert(
    connection,
    'variant_costs (variant_id, currency, cost_minor)',
    variants
      .filter((_, at) => at % 12 !== 5)
      .flatMap(({ sku, prices }) =>
        prices
          .filter(({ currency }) => currency === 'EUR')
          .map(({ priceMinor }) => [variantIds.get(sku), 'EUR', Math.round(priceMinor * 0.45)]),
      ),
  );
}

async function insert(connection: Connection, into: string, rows: unknown[][]): Promise<void> {
  if (rows.length > 0) await connection.query(`INSERT INTO ${into} VALUES ?`, [rows]);
}

/** The ids of a table's rows by a column or expression that tells them apart. */
async function idsBy(connection: Connection, table: string, key: string): Promise<Map<string, number>> {
  const [rows] = await connection.query<RowDataPacket[]>(`SELECT ${key} AS name, id FROM ${table}`);
  return new Map(rows.map((row) => [row.name, row.id]));
}
