import { Injectable } from '@nestjs/common';
import { type StockFacts, sellablePieces } from '@storehouse/domain';
import type { ImageDto, SwatchDto } from '@storehouse/dto';
import { toImageDto } from './images';
import { type CardVariantRow, ProductCardsRepository } from './product-cards.repository';

/** What a list shows of a product beside its title and price. */
export interface CardDetails {
  images: ImageDto[];
  /** Live variants in the order of the picker. */
  variants: (Required<StockFacts> & { sku: string; priceMinor: number | null })[];
  swatches: SwatchDto[];
}

/** The stock of a product over its variants; when more may be promised, on the terms of the first variant that may. */
export function stockOf(variants: CardDetails['variants']): Required<StockFacts> {
  const promised = variants.find(({ stockPolicy }) => stockPolicy !== 'deny');
  return {
    inStock: variants.reduce((sum, { inStock }) => sum + inStock, 0),
    available: variants.reduce((sum, { available }) => sum + available, 0),
    stockPolicy: promised?.stockPolicy ?? 'deny',
    expectedOn: promised?.expectedOn ?? null,
  };
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

function addVariant(card: CardDetails, variant: CardVariantRow): void {
  const { sku, inStock, stockPolicy, expectedOn, backorderLeft, priceMinor, value, swatch } = variant;
  if (card.variants.at(-1)?.sku !== sku) {
    const available = sellablePieces(inStock, stockPolicy, backorderLeft);
    card.variants.push({ sku, inStock, available, stockPolicy, expectedOn, priceMinor });
  }
  if (value === null || swatch === null || card.swatches.some((known) => known.value === value)) return;
  card.swatches.push({ value, swatch });
}
