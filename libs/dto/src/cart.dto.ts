import {
  CART_QUANTITY_MAX,
  GIFT_CARD_CODE_PATTERN,
  PROMOTION_CODE_PATTERN,
  type PromotionKind,
  type PromotionReason,
  SKU_MAX,
  type StockPolicy,
} from '@storehouse/domain';
import {
  IsInt,
  IsISO4217CurrencyCode,
  IsISO31661Alpha2,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { ImageDto } from './product.dto';

/** How to price the cart. */
export class CartQueryDto {
  /** As listed in deliveryOptions; the cheapest when left out. @example "express" */
  @IsOptional()
  @IsString()
  @Length(1, 32)
  deliveryMethod?: string;
}

/** Puts pieces into the cart; added to those already there. */
export class AddCartItemDto {
  /** @example "EK-17-WHT" */
  @IsString()
  @Length(1, SKU_MAX)
  sku: string;

  /** @example 1 */
  @IsInt()
  @Min(1)
  @Max(CART_QUANTITY_MAX)
  quantity: number;
}

/** Sets the pieces of a line. */
export class UpdateCartItemDto {
  /** @example 2 */
  @IsInt()
  @Min(1)
  @Max(CART_QUANTITY_MAX)
  quantity: number;
}

/** Where the goods go to, for tax and delivery. */
export class CartDestinationDto {
  /** ISO 3166-1 alpha-2. @example "DE" */
  @IsISO31661Alpha2()
  country: string;

  /** State or province where the country has one: its code. @example "NY" */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  region?: string | null;
}

/** The price list to buy from. */
export class CartCurrencyDto {
  /** @example "USD" */
  @IsISO4217CurrencyCode()
  currency: string;
}

/** A promotion's code as it was typed. */
export class PromotionCodeDto {
  /** @example "WELCOME10" */
  @Matches(PROMOTION_CODE_PATTERN)
  code: string;
}

/** A gift card's code as it was typed. */
export class GiftCardCodeDto {
  /** @example "K7M4-2QXD-9ZTR-4HWP" */
  @Matches(GIFT_CARD_CODE_PATTERN)
  code: string;
}

/** How a promotion stands to the cart. */
export class CartPromotionDto {
  /** @example 3 */
  id: number;
  /** @example "Ten per cent for your first order" */
  title: string;
  /** Null when it is automatic. @example "WELCOME10" */
  code: string | null;
  /** @example "percent" */
  kind: PromotionKind;
  /** Why it does not apply; null when it does. @example "minimum" */
  reason: PromotionReason | null;
  /** The reason in a sentence. @example "Add €3.20 more of this offer." */
  sentence: string | null;
  /** What its goods must cost more. @example 320 */
  missingMinor: number | null;
  /** How many more pieces it needs. */
  missingPieces: number | null;
  /** What it takes off, also off the delivery. */
  discountMinor: number;
}

/** A gift card that will pay. */
export class CartGiftCardDto {
  /** @example 5 */
  id: number;
  /** The code's last four characters. @example "4HWP" */
  last4: string;
  /** What it could pay. @example 10000 */
  usableMinor: number;
}

/** One line of the cart, priced as it would be charged now. */
export class CartItemDto {
  /** @example 17 */
  id: number;
  sku: string;
  productSlug: string;
  title: string;
  /** @example "White" */
  variantTitle: string;
  image: ImageDto | null;
  quantity: number;
  /** With or without its tax, by the cart's pricesIncludeTax. @example 3999 */
  unitPriceMinor: number;
  /** Unit price when it was put in; differs when the price has changed since. @example 3999 */
  addedPriceMinor: number;
  /** What promotions take off. */
  discountMinor: number;
  /** After the discount. @example 7998 */
  totalMinor: number;
  /** Hundredths of a per cent. @example 1900 */
  taxRateBp: number;
  /** Tax of the total: contained in it, or to be added, by the cart's pricesIncludeTax. @example 1277 */
  taxMinor: number;
  /** False: no longer sold, or not in this currency; then its unit price is 0. The line cannot be ordered. */
  isForSale: boolean;
  /** Pieces that can be ordered, what is promised beyond the stock counted in; below `quantity` the line cannot be ordered as it is. @example 128 */
  available: number;
  /** Pieces that are there now, what this cart holds counted in. @example 128 */
  inStock: number;
  /** What happens beyond that. @example "deny" */
  stockPolicy: StockPolicy;
  /** When what is not there is expected, a day in the shop's time zone; null when nobody knows. @example "2026-12-12" */
  expectedOn: string | null;
  /** Pieces that one order may hold. @example 999 */
  orderLimit: number;
  /** Pieces that one customer may have in all; null for any number. */
  customerLimit: number | null;
}

/** A way of delivery with its price for this cart. */
export class DeliveryOptionDto {
  /** @example "standard" */
  code: string;
  /** @example "Standard delivery" */
  title: string;
  /** @example 490 */
  priceMinor: number;
  /** From this subtotal it is free; null when it never is. @example 5000 */
  freeFromMinor: number | null;
  /** Working days. @example 2 */
  minDays: number;
  /** @example 3 */
  maxDays: number;
}

/** The cart with the totals that an order would have: the database computes both with the same routine. */
export class CartDto {
  /** For API clients without cookies: send it as X-Cart-Token. Only in the answer that creates a guest's cart. */
  token?: string;
  items: CartItemDto[];
  /** Until when its goods are held for the checkout; null when they are not. ISO 8601, UTC. @example "2026-11-26T14:10:00.000Z" */
  heldUntil: string | null;
  /** Pieces in all. @example 2 */
  itemCount: number;
  /** @example "EUR" */
  currency: string;
  /** False: prices are net and the tax is added to the total. */
  pricesIncludeTax: boolean;
  /** Where it goes to. @example "DE" */
  country: string;
  region: string | null;
  /** The lines before discounts. */
  subtotalMinor: number;
  /** What promotions take off the lines. */
  discountMinor: number;
  /** Price of the delivery asked for, else of the cheapest. */
  deliveryMinor: number;
  /** Tax contained in the total. */
  taxMinor: number;
  totalMinor: number;
  /** What gift cards will pay. */
  giftCardMinor: number;
  /** What is left to pay. */
  dueMinor: number;
  deliveryOptions: DeliveryOptionDto[];
  /** Those that apply, codes that do not, and automatic ones that only more goods are missing for. */
  promotions: CartPromotionDto[];
  giftCards: CartGiftCardDto[];
}
