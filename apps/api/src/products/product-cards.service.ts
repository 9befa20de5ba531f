import { Injectable } from '@nestjs/common';
import type { ImageDto, SwatchDto } from '@storehouse/dto';
import { toImageDto } from './images';
import { type CardVariantRow, ProductCardsRepository } from './product-cards.repository';

/** What a list shows of a product beside its title and price. */
export interface CardDetails {
  images: ImageDto[];
  /** Live variants in the order of the picker. */
  variants: { sku: string; available: number; priceMinor: number | null }[];
  swatches: SwatchDto[];
}

/** Pictures, stock and colours for the products of a page. */
@Injectable()
export class ProductCardsService {
  constructor(private readonly cards: ProductCardsRepository) {}

  /** By product id; two statements, whatever the number of products. */
  async describe(productIds: readonly number[], currency: string): Promise<Map<number, CardDetails>> {
    if (productIds.length === 0) return new Map();
    const [variants, images] = await Promise.all([
      this.cards.variants(productIds, currency),
      this.cards.images(productIds),
    ]);
    const details = new Map(productIds.map((id) => [id, { images: [], variants: [], swatches: [] } as CardDetails]));
    for (const image of images) details.get(image.productId)?.images.push(toImageDto(image));
    for (const variant of variants) {
      const card = details.get(variant.productId);
      if (card) addVariant(card, variant);
    }
    return details;
  }
}

function addVariant(card: CardDetails, { sku, available, priceMinor, value, swatch }: CardVariantRow): void {
  if (card.variants.at(-1)?.sku !== sku) card.variants.push({ sku, available, priceMinor });
  if (value === null || swatch === null || card.swatches.some((known) => known.value === value)) return;
  card.swatches.push({ value, swatch });
}
