import type { ProductDto, VariantDto } from '@storehouse/dto';

/** The variant to open with: the one asked for, else the first that can be bought, else the first. */
export const initialVariant = (product: ProductDto, sku: string | null): VariantDto | undefined =>
  product.variants.find((variant) => variant.sku === sku) ??
  product.variants.find((variant) => variant.available > 0) ??
  product.variants[0];

const matches = (variant: VariantDto, options: Readonly<Record<string, string>>): boolean =>
  Object.entries(options).every(([name, value]) => variant.options[name] === value);

/** The variant with one option changed and the others kept; undefined when it is not made. */
export const variantWith = (
  variants: readonly VariantDto[],
  current: VariantDto,
  option: string,
  value: string,
): VariantDto | undefined => variants.find((variant) => matches(variant, { ...current.options, [option]: value }));

/** Where a choice leads: to that combination, or where it is not made, to the nearest one that has the value. */
export const chooseVariant = (
  variants: readonly VariantDto[],
  current: VariantDto,
  option: string,
  value: string,
): VariantDto =>
  variantWith(variants, current, option, value) ??
  variants.find((variant) => variant.options[option] === value && variant.available > 0) ??
  variants.find((variant) => variant.options[option] === value) ??
  current;
