import { Injectable } from '@nestjs/common';
import { type ProductStatus, ShopError } from '@storehouse/domain';
import type { AttributeInputDto, OptionInputDto, PriceDto, VariantInputDto } from '@storehouse/dto';
import { Database, type Session } from '../../common/database';
import { isOneOf } from '../../common/sql';
import { valuesInOrder } from './check-product';
import type { ProductEntity } from './product.entity';
import type { ProductOptionEntity } from './product-option.entity';
import type { ProductVariantEntity } from './product-variant.entity';
import { differ, type SellingTerms } from './selling-terms';

/** A product to write, with what it points to already found. */
export interface ProductToWrite {
  slug: string;
  title: string;
  description: string;
  status: ProductStatus;
  brandId: number | null;
  categoryId: number | null;
  options: OptionInputDto[];
  attributes: AttributeInputDto[];
  variants: (VariantInputDto & SellingTerms)[];
}

/**
 * Writes a whole product in one transaction. Rows travel as one JSON list a statement, so that the number of
 * statements does not depend on the number of variants.
 */
@Injectable()
export class ProductWriterRepository {
  constructor(private readonly database: Database) {}

  create(product: ProductToWrite): Promise<void> {
    return this.database.transaction(async (session) => {
      const { insertId } = await session.write(
        'INSERT INTO products (slug, title, description, status, brand_id, category_id) VALUES (?, ?, ?, ?, ?, ?)',
        [product.slug, product.title, product.description, product.status, product.brandId, product.categoryId],
      );
      await writeParts(session, insertId, product, { options: [], variants: [] });
    });
  }

  /** Refuses STALE_VERSION when the product was changed since `current` was read. */
  update(current: ProductEntity, product: ProductToWrite): Promise<void> {
    return this.database.transaction(async (session) => {
      const { affectedRows } = await session.write(
        `UPDATE products SET slug = ?, title = ?, description = ?, status = ?, brand_id = ?, category_id = ?,
           version = version + 1
         WHERE id = ? AND version = ?`,
        [
          ...[product.slug, product.title, product.description, product.status, product.brandId, product.categoryId],
          ...[current.id, current.version],
        ],
      );
      if (affectedRows === 0) throw new ShopError('STALE_VERSION');
      await writeParts(session, current.id, product, current);
    });
  }

  /** False when there is no such product. */
  async setStatus(slug: string, status: ProductStatus): Promise<boolean> {
    const { affectedRows } = await this.database.write(
      'UPDATE products SET status = ?, version = version + 1 WHERE slug = ?',
      [status, slug],
    );
    return affectedRows === 1;
  }
}

async function writeParts(
  session: Session,
  productId: number,
  product: ProductToWrite,
  before: Pick<ProductEntity, 'options' | 'variants'>,
): Promise<void> {
  await writeAttributes(session, productId, product.attributes);
  await removeLinks(session, productId);
  await removeOptions(session, before.options, product.options);
  const valueIds = await writeOptions(session, productId, product.options);
  const variants = product.variants.map((input, position) => {
    const values = valuesInOrder(product.options, input);
    const ids = values.map((value, at) => valueIds.get(keyOf(product.options[at]?.name, value)) ?? 0);
    const known = before.variants.find(({ sku }) => sku === input.sku);
    return toValues(input, position, known, values.join(' / '), ids);
  });
  const isKept = ({ sku }: ProductVariantEntity) => variants.some((variant) => variant.sku === sku);
  await removeVariants(
    session,
    before.variants.filter((variant) => !variant.archivedAt && !isKept(variant)),
  );
  await changeVariants(
    session,
    variants.filter(({ known }) => known),
  );
  await addVariants(
    session,
    productId,
    variants.filter(({ known }) => !known),
  );
  await writeLinksAndPrices(session, productId, variants);
}

async function writeAttributes(session: Session, productId: number, attributes: readonly AttributeInputDto[]) {
  await session.write('DELETE FROM product_attributes WHERE product_id = ?', [productId]);
  await session.write(
    `INSERT INTO product_attributes (product_id, position, name, value)
     SELECT ?, place - 1, name, value FROM JSON_TABLE(?, '$[*]' COLUMNS (
       place FOR ORDINALITY, name VARCHAR(50) PATH '$.name', value VARCHAR(200) PATH '$.value')) given`,
    [productId, JSON.stringify(attributes)],
  );
}

/** They are written anew at the end; without them, values that are no longer wanted can go. */
async function removeLinks(session: Session, productId: number) {
  await session.write(
    `DELETE vo FROM variant_option_values vo JOIN product_variants v ON v.id = vo.variant_id WHERE v.product_id = ?`,
    [productId],
  );
}

async function removeOptions(
  session: Session,
  before: readonly ProductOptionEntity[],
  after: readonly OptionInputDto[],
): Promise<void> {
  const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const goneOptions = before.filter((option) => !after.some(({ name }) => sameName(name, option.name)));
  const goneValues = before.flatMap((option) => {
    const kept = after.find(({ name }) => sameName(name, option.name));
    return option.values.filter((known) => !kept?.values.some(({ value }) => sameName(value, known.value)));
  });
  await removeAll(session, 'option_values', goneValues);
  await removeAll(session, 'product_options', goneOptions);
}

/** Options and values keep their ids where the names match. Gives the id of each value by option name and value. */
async function writeOptions(session: Session, productId: number, options: readonly OptionInputDto[]) {
  if (options.length === 0) return new Map<string, number>();
  await session.write(
    `INSERT INTO product_options (product_id, name, position)
     SELECT ?, given.option_name, given.place - 1 FROM JSON_TABLE(?, '$[*]' COLUMNS (
       place FOR ORDINALITY, option_name VARCHAR(50) PATH '$.name')) given
     ON DUPLICATE KEY UPDATE name = VALUES(name), position = VALUES(position)`,
    [productId, JSON.stringify(options)],
  );
  const values = options.flatMap((option, at) => option.values.map((value, place) => ({ ...value, at, place })));
  await session.write(
    `INSERT INTO option_values (option_id, value, swatch, position)
     SELECT o.id, given.text, given.colour, given.place
     FROM JSON_TABLE(?, '$[*]' COLUMNS (option_at INT PATH '$.at', place INT PATH '$.place',
       text VARCHAR(80) PATH '$.value', colour VARCHAR(15) PATH '$.swatch')) given
     JOIN product_options o ON o.product_id = ? AND o.position = given.option_at
     ON DUPLICATE KEY UPDATE value = VALUES(value), swatch = VALUES(swatch), position = VALUES(position)`,
    [JSON.stringify(values), productId],
  );
  const rows = await session.rows<{ id: number; name: string; value: string }>(
    'SELECT ov.id, o.name, ov.value FROM product_options o JOIN option_values ov ON ov.option_id = o.id WHERE o.product_id = ?',
    [productId],
  );
  return new Map(rows.map(({ id, name, value }) => [keyOf(name, value), id]));
}

/** Deletes variants that nothing refers to; the others are archived for the books, and give their barcode free. */
async function removeVariants(session: Session, variants: readonly ProductVariantEntity[]) {
  if (variants.length === 0) return;
  const gone = isOneOf('v.id', idsOf(variants));
  const unused = await session.rows<{ id: number }>(
    `SELECT v.id FROM product_variants v WHERE ${gone.text}
       AND NOT EXISTS (SELECT 1 FROM stock_movements m WHERE m.variant_id = v.id)
       AND NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.variant_id = v.id)
       AND NOT EXISTS (SELECT 1 FROM cart_lines c WHERE c.variant_id = v.id)`,
    gone.values,
  );
  await removeAll(session, 'product_variants', unused);
  await session.write(
    `UPDATE product_variants v SET v.archived_at = CURRENT_TIMESTAMP(3), v.barcode = NULL WHERE ${gone.text}`,
    gone.values,
  );
}

/** In two steps, for two variants may exchange their barcodes or options. */
async function changeVariants(session: Session, variants: readonly VariantValues[]) {
  const changed = variants.filter(isChanged);
  if (changed.length === 0) return;
  const ofChanged = isOneOf('id', idsOf(changed.flatMap(({ known }) => known ?? [])));
  await session.write(
    `UPDATE product_variants SET barcode = NULL, option_key = CONCAT('-', id) WHERE ${ofChanged.text}`,
    ofChanged.values,
  );
  await session.write(
    `UPDATE product_variants v
     JOIN JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT UNSIGNED PATH '$.known.id', ${VARIANT_COLUMNS})) given ON given.id = v.id
     SET v.title = given.title, v.barcode = given.barcode, v.weight_grams = given.weight, v.position = given.place,
       v.option_key = given.option_key, v.archived_at = NULL, v.stock_policy = given.policy,
       v.backorder_limit = given.backorder_limit, v.expected_on = given.expected_on, v.order_limit = given.order_limit,
       v.customer_limit = given.customer_limit, v.low_stock_at = given.low_at`,
    [JSON.stringify(changed)],
  );
}

async function addVariants(session: Session, productId: number, variants: readonly VariantValues[]) {
  if (variants.length === 0) return;
  await session.write(
    `INSERT INTO product_variants (product_id, sku, title, barcode, weight_grams, position, option_key, stock_policy,
       backorder_limit, expected_on, order_limit, customer_limit, low_stock_at)
     SELECT ?, given.sku, given.title, given.barcode, given.weight, given.place, given.option_key, given.policy,
       given.backorder_limit, given.expected_on, given.order_limit, given.customer_limit, given.low_at
     FROM JSON_TABLE(?, '$[*]' COLUMNS (sku VARCHAR(64) PATH '$.sku', ${VARIANT_COLUMNS})) given`,
    [productId, JSON.stringify(variants)],
  );
}

async function writeLinksAndPrices(session: Session, productId: number, variants: readonly VariantValues[]) {
  const rows = await session.rows<{ id: number; sku: string }>(
    'SELECT id, sku FROM product_variants WHERE product_id = ?',
    [productId],
  );
  const ids = new Map(rows.map(({ id, sku }) => [sku, id]));
  const links = variants.flatMap(({ sku, valueIds }) => valueIds.map((value) => ({ variant: ids.get(sku), value })));
  await session.write(
    `INSERT INTO variant_option_values (variant_id, option_value_id)
     SELECT variant, value FROM JSON_TABLE(?, '$[*]' COLUMNS (
       variant BIGINT UNSIGNED PATH '$.variant', value BIGINT UNSIGNED PATH '$.value')) given`,
    [JSON.stringify(links)],
  );

  const gone = variants.flatMap(({ known, prices }) =>
    (known?.prices ?? []).filter(({ currency }) => !prices.some((price) => price.currency === currency)),
  );
  if (gone.length > 0) {
    await session.write(
      `DELETE FROM variant_prices WHERE (variant_id, currency) IN (${gone.map(() => '(?, ?)').join(', ')})`,
      gone.flatMap(({ variantId, currency }) => [variantId, currency]),
    );
  }
  const changed = variants.flatMap(({ sku, known, prices }) =>
    prices.filter((price) => !isPriced(known, price)).map((price) => ({ variant: ids.get(sku), ...price })),
  );
  await session.write(
    `INSERT INTO variant_prices (variant_id, currency, price_minor, compare_at_minor)
     SELECT given.variant, given.code, given.price, given.compare_at FROM JSON_TABLE(?, '$[*]' COLUMNS (
       variant BIGINT UNSIGNED PATH '$.variant', code CHAR(3) PATH '$.currency', price BIGINT PATH '$.priceMinor',
       compare_at BIGINT PATH '$.compareAtMinor')) given
     ON DUPLICATE KEY UPDATE price_minor = VALUES(price_minor), compare_at_minor = VALUES(compare_at_minor)`,
    [JSON.stringify(changed)],
  );
  await addCosts(
    session,
    variants.flatMap(({ sku, cost }) => (cost === undefined ? [] : [{ variant: ids.get(sku), cost }])),
  );
}

/** A cost that differs from the last one holds from now on; what was before stays. */
async function addCosts(session: Session, costs: readonly { variant: number | undefined; cost: number | null }[]) {
  if (costs.length === 0) return;
  await session.write(
    `INSERT INTO variant_costs (variant_id, currency, cost_minor)
     SELECT given.variant, shop.currency, given.cost
     FROM JSON_TABLE(?, '$[*]' COLUMNS (variant BIGINT UNSIGNED PATH '$.variant', cost BIGINT PATH '$.cost')) given
     JOIN shop_settings shop
     LEFT JOIN variant_costs known ON known.currency = shop.currency AND known.id = (
       SELECT past.id FROM variant_costs past WHERE past.variant_id = given.variant
       ORDER BY past.valid_from DESC, past.id DESC LIMIT 1)
     WHERE NOT known.cost_minor <=> given.cost`,
    [JSON.stringify(costs)],
  );
}

/** A variant as its table takes it, beside the row it had before. */
interface VariantValues {
  known?: ProductVariantEntity;
  sku: string;
  title: string;
  barcode: string | null;
  weight: number | null;
  place: number;
  optionKey: string;
  valueIds: number[];
  prices: PriceDto[];
  terms: SellingTerms;
  /** Undefined when nobody says anything about it. */
  cost: number | null | undefined;
}

const VARIANT_COLUMNS = `title VARCHAR(250) PATH '$.title', barcode VARCHAR(32) PATH '$.barcode',
  weight INT UNSIGNED PATH '$.weight', place INT PATH '$.place', option_key VARCHAR(80) PATH '$.optionKey',
  policy VARCHAR(10) PATH '$.terms.stockPolicy', backorder_limit INT PATH '$.terms.backorderLimit',
  expected_on DATE PATH '$.terms.expectedOn', order_limit INT PATH '$.terms.orderLimit',
  customer_limit INT PATH '$.terms.customerLimit', low_at INT PATH '$.terms.lowStockAt'`;

const toValues = (
  input: VariantInputDto & SellingTerms,
  place: number,
  known: ProductVariantEntity | undefined,
  title: string,
  valueIds: number[],
): VariantValues => ({
  ...{
    known,
    sku: input.sku,
    title,
    barcode: input.barcode ?? null,
    weight: input.weightGrams ?? null,
    place,
    valueIds,
  },
  optionKey: valueIds.join('-'),
  prices: input.prices,
  terms: {
    stockPolicy: input.stockPolicy,
    backorderLimit: input.backorderLimit,
    expectedOn: input.expectedOn,
    orderLimit: input.orderLimit,
    customerLimit: input.customerLimit,
    lowStockAt: input.lowStockAt,
  },
  cost: input.costMinor,
});

const isChanged = ({ known, ...variant }: VariantValues): boolean =>
  known !== undefined &&
  (known.archivedAt !== null ||
    known.title !== variant.title ||
    known.barcode !== variant.barcode ||
    known.weightGrams !== variant.weight ||
    known.position !== variant.place ||
    known.optionKey !== variant.optionKey ||
    differ(variant.terms, known));

const isPriced = (known: ProductVariantEntity | undefined, price: PriceDto): boolean =>
  (known?.prices ?? []).some(
    ({ currency, priceMinor, compareAtMinor }) =>
      currency === price.currency &&
      priceMinor === price.priceMinor &&
      compareAtMinor === (price.compareAtMinor ?? null),
  );

const keyOf = (option: string | undefined, value: string): string => JSON.stringify([option, value]);

const idsOf = (rows: readonly { id: number }[]): number[] => rows.map(({ id }) => id);

async function removeAll(session: Session, table: string, rows: readonly { id: number }[]) {
  if (rows.length === 0) return;
  const gone = isOneOf('id', idsOf(rows));
  await session.write(`DELETE FROM ${table} WHERE ${gone.text}`, gone.values);
}
