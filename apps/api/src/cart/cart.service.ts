import { Injectable } from '@nestjs/common';
import { CART_QUANTITY_MAX, explainPromotion, sellablePieces } from '@storehouse/domain';
import type {
  AddCartItemDto,
  CartDestinationDto,
  CartDto,
  CartItemDto,
  CartPromotionDto,
  DeliveryOptionDto,
} from '@storehouse/dto';
import { checkPlace } from '../common/check-address';
import { giftCardHash } from '../common/gift-card-code';
import { TryLater } from '../common/problem';
import { toImageDto } from '../products/images';
import { CartRepository, type Quote, type QuoteDelivery, type QuoteLine, type QuotePromotion } from './cart.repository';
import { type CartOwner, hashOfToken } from './cart-owner.decorator';

/** What somebody is about to buy. Every answer is the whole cart with the totals that an order would have. */
@Injectable()
export class CartService {
  constructor(private readonly carts: CartRepository) {}

  async get(owner: CartOwner, deliveryMethod?: string): Promise<CartDto> {
    return toCartDto(await this.carts.quote(owner, deliveryMethod));
  }

  /** Adds to the pieces already there. Opens the cart when there is none; a new guest learns the token. */
  async add(owner: CartOwner, { sku, quantity }: AddCartItemDto): Promise<CartDto> {
    return opened(owner, await this.carts.add(owner, sku, quantity));
  }

  async setQuantity(owner: CartOwner, itemId: number, quantity: number): Promise<CartDto> {
    return toCartDto(await this.carts.setQuantity(owner, itemId, quantity));
  }

  /** Keeps the goods for the checkout, all or none, for as long as the shop does; a repeat does not make it longer. */
  async hold(owner: CartOwner): Promise<CartDto> {
    return toCartDto(await this.carts.hold(owner));
  }

  async remove(owner: CartOwner, itemId: number): Promise<CartDto> {
    return toCartDto(await this.carts.remove(owner, itemId));
  }

  async acceptPrice(owner: CartOwner, itemId: number): Promise<CartDto> {
    return toCartDto(await this.carts.acceptPrice(owner, itemId));
  }

  /** Prices the cart for where it goes to. */
  async setDestination(owner: CartOwner, destination: CartDestinationDto): Promise<CartDto> {
    return opened(owner, await this.carts.setTerms(owner, checkPlace(destination)));
  }

  async setCurrency(owner: CartOwner, currency: string): Promise<CartDto> {
    return opened(owner, await this.carts.setTerms(owner, { currency }));
  }

  /** A code that does not apply is refused with the reason. Guessing is slowed down by address. */
  async addPromotion(owner: CartOwner, code: string, address: string): Promise<CartDto> {
    await this.countCode(address);
    return opened(owner, await this.carts.addPromotion(owner, code));
  }

  async removePromotion(owner: CartOwner, code: string): Promise<CartDto> {
    return toCartDto(await this.carts.removePromotion(owner, code));
  }

  /** How every promotion stands to the cart, also automatic ones that do not apply. */
  async explainPromotions(owner: CartOwner): Promise<CartPromotionDto[]> {
    const [, [{ currency }], , promotions] = await this.carts.quote(owner);
    return promotions.map((promotion) => toCartPromotionDto(promotion, currency));
  }

  async addGiftCard(owner: CartOwner, code: string, address: string): Promise<CartDto> {
    await this.countCode(address);
    return opened(owner, await this.carts.addGiftCard(owner, giftCardHash(code)));
  }

  async removeGiftCard(owner: CartOwner, cardId: number): Promise<CartDto> {
    return toCartDto(await this.carts.removeGiftCard(owner, cardId));
  }

  private async countCode(address: string): Promise<void> {
    const wait = await this.carts.countCode(address);
    if (wait > 0) throw new TryLater('TOO_MANY_REQUESTS', wait);
  }

  /** At sign-in: moves a guest's cart into the user's own. Does nothing when there is no such cart. */
  async mergeIntoUser(token: string, userId: number): Promise<void> {
    await this.carts.merge(hashOfToken(token), userId);
  }
}

/** The answer of an act that may have opened the cart: a new guest learns the token. */
const opened = (owner: CartOwner, quote: Quote): CartDto =>
  owner.newToken ? { token: owner.newToken, ...toCartDto(quote) } : toCartDto(quote);

/** The only place where a cart becomes an answer. */
function toCartDto([lines, [totals], deliveries, promotions, giftCards]: Quote): CartDto {
  return {
    items: lines.map(toCartItemDto),
    heldUntil: totals.held_until?.toISOString() ?? null,
    itemCount: totals.item_count,
    currency: totals.currency,
    pricesIncludeTax: totals.prices_include_tax === 1,
    country: totals.country,
    region: totals.region || null,
    subtotalMinor: totals.subtotal_minor,
    discountMinor: totals.discount_minor,
    deliveryMinor: totals.delivery_minor,
    taxMinor: totals.tax_minor,
    totalMinor: totals.total_minor,
    giftCardMinor: totals.gift_card_minor,
    dueMinor: totals.due_minor,
    deliveryOptions: deliveries.map(toDeliveryOptionDto),
    promotions: promotions
      .filter(({ reason, code, missing }) => reason === null || code !== null || missing !== null)
      .map((promotion) => toCartPromotionDto(promotion, totals.currency)),
    giftCards: giftCards.map(({ id, last4, usable_minor: usableMinor }) => ({ id, last4, usableMinor })),
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
  discountMinor: line.discount_minor,
  totalMinor: line.total_minor,
  taxRateBp: line.tax_rate_bp,
  taxMinor: line.tax_minor,
  isForSale: line.for_sale === 1,
  available: line.for_sale ? sellablePieces(line.in_stock, line.stock_policy, line.backorder_left) : 0,
  inStock: line.in_stock,
  stockPolicy: line.stock_policy,
  expectedOn: line.expected_on,
  orderLimit: line.order_limit ?? CART_QUANTITY_MAX,
  customerLimit: line.customer_limit,
});

/** The only place where a judged promotion becomes an answer. */
export const toCartPromotionDto = (
  { id, title, code, kind, reason, missing, discount_minor: discountMinor }: QuotePromotion,
  currency: string,
): CartPromotionDto => ({
  ...{ id, title, code, kind, reason, discountMinor },
  sentence: reason && explainPromotion(reason, missing, currency),
  missingMinor: reason === 'minimum' ? missing : null,
  missingPieces: reason === 'quantity' ? missing : null,
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
