import type { OptionDto, ProductDto, VariantDto } from '@storehouse/dto';
import type { CategoryTree } from '../categories/category-tree';
import { type ImageRow, toImageDto } from './images';
import type { ProductRow, VariantRow } from './product.repository';

/** The parts of a product page as they were read. */
export interface ProductParts {
  product: ProductRow;
  variants: VariantRow[];
  images: ImageRow[];
  attributes: { name: string; value: string }[];
}

/** The only place where a product becomes an answer. */
export const toProductDto = (
  { product, variants, images, attributes }: ProductParts,
  tree: CategoryTree,
  currency: string,
): ProductDto => ({
  slug: product.slug,
  title: product.title,
  description: product.description,
  brand: product.brandSlug && product.brandName ? { slug: product.brandSlug, name: product.brandName } : null,
  categories: tree.pathTo(product.categoryId).map(({ slug, name }) => ({ slug, name })),
  options: optionsOf(variants),
  variants: variantsOf(variants, currency),
  images: images.map(toImageDto),
  attributes: attributes.map(({ name, value }) => ({ name, value })),
  taxRateBp: product.taxRateBp,
});

function variantsOf(rows: readonly VariantRow[], currency: string): VariantDto[] {
  const variants = new Map<string, VariantDto>();
  for (const row of rows) {
    const { sku, title, barcode, priceMinor, compareAtMinor, available } = row;
    const known = variants.get(sku);
    const variant = known ?? { sku, title, barcode, options: {}, priceMinor, compareAtMinor, currency, available };
    if (row.option !== null && row.value !== null) variant.options[row.option] = row.value;
    variants.set(sku, variant);
  }
  return [...variants.values()];
}

/** Options and values as the live variants have them, in the order of the picker. */
function optionsOf(rows: readonly VariantRow[]): OptionDto[] {
  const inOrder = [...rows].sort((a, b) => a.optionPlace - b.optionPlace || a.valuePlace - b.valuePlace);
  const options = new Map<string, OptionDto>();
  for (const { option, value, swatch } of inOrder) {
    if (option === null || value === null) continue;
    const { values } = options.get(option) ?? { values: [] as OptionDto['values'] };
    if (!values.some((known) => known.value === value)) values.push({ value, swatch });
    options.set(option, { name: option, values });
  }
  return [...options.values()];
}
