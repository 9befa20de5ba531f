import { CART_QUANTITY_MAX, SKU_MAX } from '@storehouse/domain';
import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import { ImageDto } from './product.dto';

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
  /** Tax included, minor units. @example 3999 */
  unitPriceMinor: number;
  /** Unit price when it was put in; differs when the price has changed since. @example 3999 */
  addedPriceMinor: number;
  /** @example 7998 */
  totalMinor: number;
  /** Tax contained in the total. @example 1277 */
  taxMinor: number;
  /** Pieces left; below `quantity` the line cannot be ordered as it is. @example 128 */
  available: number;
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
  /** Pieces in all. @example 2 */
  itemCount: number;
  /** @example "EUR" */
  currency: string;
  subtotalMinor: number;
  /** Price of the cheapest delivery. */
  deliveryMinor: number;
  /** Tax contained in the total. */
  taxMinor: number;
  totalMinor: number;
  deliveryOptions: DeliveryOptionDto[];
}
