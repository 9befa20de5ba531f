import { Injectable } from '@nestjs/common';
import type { AddCartItemDto, CartDto, CartItemDto, DeliveryOptionDto } from '@storehouse/dto';
import { toImageDto } from '../products/images';
import { CartRepository, type Quote, type QuoteDelivery, type QuoteLine } from './cart.repository';
import { type CartOwner, hashOfToken } from './cart-owner.decorator';

/** What somebody is about to buy. Every answer is the whole cart with the totals that an order would have. */
@Injectable()
export class CartService {
  constructor(private readonly carts: CartRepository) {}

  async get(owner: CartOwner): Promise<CartDto> {
    return toCartDto(await this.carts.quote(owner));
  }

  /** Adds to the pieces already there. Opens the cart when there is none; a new guest learns the token. */
  async add(owner: CartOwner, { sku, quantity }: AddCartItemDto): Promise<CartDto> {
    const cart = toCartDto(await this.carts.add(owner, sku, quantity));
    return owner.newToken ? { token: owner.newToken, ...cart } : cart;
  }

  async setQuantity(owner: CartOwner, itemId: number, quantity: number): Promise<CartDto> {
    return toCartDto(await this.carts.setQuantity(owner, itemId, quantity));
  }

  async remove(owner: CartOwner, itemId: number): Promise<CartDto> {
    return toCartDto(await this.carts.remove(owner, itemId));
  }

  /** At sign-in: moves a guest's cart into the user's own. Does nothing when there is no such cart. */
  async mergeIntoUser(token: string, userId: number): Promise<void> {
    await this.carts.merge(hashOfToken(token), userId);
  }
}

/** The only place where a cart becomes an answer. */
function toCartDto([lines, [totals], deliveries]: Quote): CartDto {
  return {
    items: lines.map(toCartItemDto),
    itemCount: totals.item_count,
    currency: totals.currency,
    subtotalMinor: totals.subtotal_minor,
    deliveryMinor: totals.delivery_minor,
    taxMinor: totals.tax_minor,
    totalMinor: totals.total_minor,
    deliveryOptions: deliveries.map(toDeliveryOptionDto),
  };
}

/** A cart has one line a variant, so the variant's id names the line. */
const toCartItemDto = (line: QuoteLine): CartItemDto => ({
  id: line.variant_id,
  sku: line.sku,
  productSlug: line.product_slug,
  title: line.title,
  variantTitle: line.variant_title,
  image: imageOf(line),
  quantity: line.quantity,
  unitPriceMinor: line.unit_price_minor,
  addedPriceMinor: line.added_price_minor,
  totalMinor: line.total_minor,
  taxMinor: line.tax_minor,
  available: line.available,
});

const imageOf = ({ image_key: key, image_alt: alt, image_width: width, image_height: height }: QuoteLine) =>
  key === null || alt === null || width === null || height === null
    ? null
    : toImageDto({ key, alt, width, height, sku: null });

const toDeliveryOptionDto = (delivery: QuoteDelivery): DeliveryOptionDto => ({
  code: delivery.code,
  title: delivery.title,
  priceMinor: delivery.price_minor,
  freeFromMinor: delivery.free_from_minor,
  minDays: delivery.min_days,
  maxDays: delivery.max_days,
});
