import { storedWidths } from '@storehouse/domain';
import type { AdminImageDto, AdminProductDto, AdminVariantDto } from '@storehouse/dto';
import type { VariantFigures } from './admin-products.repository';
import type { ProductEntity } from './product.entity';
import type { ProductImageEntity } from './product-image.entity';
import type { ProductOptionEntity } from './product-option.entity';
import type { ProductVariantEntity } from './product-variant.entity';

/** The only place where a product becomes an answer to staff. */
export const toAdminProductDto = (
  product: ProductEntity,
  figures: readonly VariantFigures[],
  brand: string | null,
  category: string | null,
): AdminProductDto => {
  const options = product.options.sort(byPosition);
  return {
    slug: product.slug,
    title: product.title,
    description: product.description,
    brand,
    category,
    status: product.status,
    options: options.map(({ name, values }) => ({
      name,
      values: values.sort(byPosition).map(({ value, swatch }) => ({ value, swatch })),
    })),
    attributes: product.attributes.sort(byPosition).map(({ name, value }) => ({ name, value })),
    // The archived ones last.
    variants: product.variants
      .sort((a, b) => Number(a.archivedAt !== null) - Number(b.archivedAt !== null) || byPosition(a, b))
      .map((variant) => toAdminVariantDto(variant, options, figures)),
    images: product.images.sort((a, b) => byPosition(a, b) || a.id - b.id).map(toAdminImageDto),
    version: product.version,
    createdAt: product.createdAt.toISOString(),
    updatedAt: product.updatedAt.toISOString(),
  };
};

export const toAdminImageDto = (image: ProductImageEntity): AdminImageDto => ({
  id: image.id,
  position: image.position,
  key: image.imageKey,
  alt: image.alt,
  width: image.width,
  height: image.height,
  widths: storedWidths(image.width),
  sku: image.variant?.sku ?? null,
});

function toAdminVariantDto(
  variant: ProductVariantEntity,
  options: readonly ProductOptionEntity[],
  figures: readonly VariantFigures[],
): AdminVariantDto {
  const figure = figures.find(({ variantId }) => variantId === variant.id);
  const nameOf = (optionId: number) => options.find(({ id }) => id === optionId)?.name ?? '';
  return {
    sku: variant.sku,
    title: variant.title,
    barcode: variant.barcode,
    options: Object.fromEntries(variant.optionValues.map(({ optionId, value }) => [nameOf(optionId), value])),
    prices: variant.prices.map(({ currency, priceMinor, compareAtMinor }) => ({
      currency,
      priceMinor,
      compareAtMinor,
    })),
    weightGrams: variant.weightGrams,
    stockPolicy: variant.stockPolicy,
    backorderLimit: variant.backorderLimit,
    expectedOn: variant.expectedOn,
    orderLimit: variant.orderLimit,
    customerLimit: variant.customerLimit,
    lowStockAt: variant.lowStockAt,
    costMinor: figure?.costMinor ?? null,
    onHand: variant.stockLevels.reduce((sum, { onHand }) => sum + onHand, 0),
    available: figure?.available ?? 0,
    archived: variant.archivedAt !== null,
  };
}

const byPosition = (a: { position: number }, b: { position: number }): number => a.position - b.position;
