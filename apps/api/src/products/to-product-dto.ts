import { sellablePieces } from '@storehouse/domain';
import type { OptionDto, ProductDto, VariantDto } from '@storehouse/dto';
import type { CategoryTree } from '../categories/category-tree';
import { toImageDto } from './images';
import type { ProductRows, VariantRow } from './product.repository';

/** The only place where a product becomes an answer; undefined when it is not sold in that currency. */
export function toProductDto(
  [[product], variants, pictures, attributes]: ProductRows,
  tree: CategoryTree,
  currency: string,
): ProductDto | undefined {
  if (!product || variants.length === 0) return undefined;
  return {
    slug: product.slug,
    title: product.title,
    description: product.description,
    brand: product.brand_slug && product.brand_name ? { slug: product.brand_slug, name: product.brand_name } : null,
    categories: tree.pathTo(product.category_id).map(({ slug, name }) => ({ slug, name })),
    options: optionsOf(variants),
    variants: variantsOf(variants, currency),
    images: pictures.map(({ image_key: key, ...picture }) => toImageDto({ key, ...picture })),
    attributes: attributes.map(({ name, value }) => ({ name, value })),
    taxRateBp: product.tax_rate_bp,
  };
}

function variantsOf(rows: readonly VariantRow[], currency: string): VariantDto[] {
  const variants = new Map<string, VariantDto>();
  for (const row of rows) {
    const { sku } = row;
    const variant = variants.get(sku) ?? toVariantDto(row, currency);
    if (row.option_name !== null && row.option_value !== null) variant.options[row.option_name] = row.option_value;
    variants.set(sku, variant);
  }
  return [...variants.values()];
}

const toVariantDto = (row: VariantRow, currency: string): VariantDto => ({
  sku: row.sku,
  title: row.title,
  barcode: row.barcode,
  options: {},
  priceMinor: row.price_minor,
  compareAtMinor: row.compare_at_minor,
  currency,
  available: sellablePieces(row.in_stock, row.stock_policy, row.backorder_left),
  inStock: row.in_stock,
  stockPolicy: row.stock_policy,
  expectedOn: row.expected_on,
  orderLimit: row.order_limit,
  customerLimit: row.customer_limit,
});

/** Options and values as the live variants have them, in the order of the picker. */
function optionsOf(rows: readonly VariantRow[]): OptionDto[] {
  const inOrder = rows.toSorted((a, b) => a.option_position - b.option_position || a.value_position - b.value_position);
  const options = new Map<string, OptionDto>();
  for (const { option_name: name, option_value: value, swatch } of inOrder) {
    if (name === null || value === null) continue;
    const option = options.get(name) ?? { name, values: [] };
    if (!option.values.some((known) => known.value === value)) option.values.push({ value, swatch });
    options.set(name, option);
  }
  return [...options.values()];
}
