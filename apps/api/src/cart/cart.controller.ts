import { Body, Controller, Delete, Get, HttpCode, Ip, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import {
  AddCartItemDto,
  CartCurrencyDto,
  CartDestinationDto,
  CartDto,
  CartPromotionDto,
  CartQueryDto,
  GiftCardCodeDto,
  PromotionCodeDto,
  UpdateCartItemDto,
} from '@storehouse/dto';
import { Allow } from '../common/allow.decorator';
import { IdParamsDto } from '../common/id-params.dto';
import { Refuses } from '../common/refuses.decorator';
import { CartService } from './cart.service';
import { CART_TOKEN_HEADER, CartOwner, CurrentCartOwner } from './cart-owner.decorator';

@ApiTags('Store')
@ApiHeader(CART_TOKEN_HEADER)
@Controller('cart')
@Allow('anyone')
export class CartController {
  constructor(private readonly cart: CartService) {}

  /** Read the cart, priced as an order with this delivery would be now. */
  @Get()
  @Refuses('DELIVERY_METHOD_UNKNOWN')
  get(@CurrentCartOwner() owner: CartOwner, @Query() { deliveryMethod }: CartQueryDto): Promise<CartDto> {
    return this.cart.get(owner, deliveryMethod);
  }

  /** Put pieces into the cart, added to those already there. Opens the cart when there is none. */
  @Post('items')
  @Refuses('VARIANT_NOT_FOUND', 'NOT_FOR_SALE', 'OUT_OF_STOCK', 'QUANTITY_LIMIT', 'CART_FULL')
  add(@CurrentCartOwner() owner: CartOwner, @Body() body: AddCartItemDto): Promise<CartDto> {
    return this.cart.add(owner, body);
  }

  /** Set the pieces of a line. */
  @Patch('items/:id')
  @Refuses('CART_LINE_NOT_FOUND', 'NOT_FOR_SALE', 'OUT_OF_STOCK', 'QUANTITY_LIMIT')
  setQuantity(
    @CurrentCartOwner() owner: CartOwner,
    @Param() { id }: IdParamsDto,
    @Body() { quantity }: UpdateCartItemDto,
  ): Promise<CartDto> {
    return this.cart.setQuantity(owner, id, quantity);
  }

  /** Take a line out of the cart. */
  @Delete('items/:id')
  @Refuses('CART_LINE_NOT_FOUND')
  remove(@CurrentCartOwner() owner: CartOwner, @Param() { id }: IdParamsDto): Promise<CartDto> {
    return this.cart.remove(owner, id);
  }

  /** Take note that the price of a line has changed: addedPriceMinor is that of now. */
  @Post('items/:id/accept-price')
  @HttpCode(200)
  @Refuses('CART_LINE_NOT_FOUND')
  acceptPrice(@CurrentCartOwner() owner: CartOwner, @Param() { id }: IdParamsDto): Promise<CartDto> {
    return this.cart.acceptPrice(owner, id);
  }

  /** Keep the cart's goods for the checkout, all or none, for ten minutes; nobody else can buy them. A repeat does not make it longer. */
  @Post('hold')
  @HttpCode(200)
  @Refuses('OUT_OF_STOCK', 'CART_ALREADY_ORDERED', 'CART_EMPTY')
  hold(@CurrentCartOwner() owner: CartOwner): Promise<CartDto> {
    return this.cart.hold(owner);
  }

  /** Say where the goods go to: tax and delivery are those of the place. */
  @Put('destination')
  setDestination(@CurrentCartOwner() owner: CartOwner, @Body() body: CartDestinationDto): Promise<CartDto> {
    return this.cart.setDestination(owner, body);
  }

  /** Choose the price list. */
  @Put('currency')
  @Refuses('CURRENCY_UNKNOWN')
  setCurrency(@CurrentCartOwner() owner: CartOwner, @Body() { currency }: CartCurrencyDto): Promise<CartDto> {
    return this.cart.setCurrency(owner, currency);
  }

  /** Put in a promotion's code. */
  @Post('promotions')
  @HttpCode(200)
  @Refuses('PROMOTION_UNKNOWN', 'PROMOTION_NOT_APPLICABLE')
  addPromotion(
    @CurrentCartOwner() owner: CartOwner,
    @Body() { code }: PromotionCodeDto,
    @Ip() address: string,
  ): Promise<CartDto> {
    return this.cart.addPromotion(owner, code, address);
  }

  /** How every promotion stands to the cart: whether it applies, why not, and what is missing. */
  @Get('promotions/explain')
  explainPromotions(@CurrentCartOwner() owner: CartOwner): Promise<CartPromotionDto[]> {
    return this.cart.explainPromotions(owner);
  }

  /** Take a promotion's code out. */
  @Delete('promotions/:code')
  removePromotion(@CurrentCartOwner() owner: CartOwner, @Param() { code }: PromotionCodeDto): Promise<CartDto> {
    return this.cart.removePromotion(owner, code);
  }

  /** Pay with a gift card. */
  @Post('gift-cards')
  @HttpCode(200)
  @Refuses('GIFT_CARD_UNKNOWN', 'GIFT_CARD_UNUSABLE')
  addGiftCard(
    @CurrentCartOwner() owner: CartOwner,
    @Body() { code }: GiftCardCodeDto,
    @Ip() address: string,
  ): Promise<CartDto> {
    return this.cart.addGiftCard(owner, code, address);
  }

  /** Do not pay with a gift card. */
  @Delete('gift-cards/:id')
  removeGiftCard(@CurrentCartOwner() owner: CartOwner, @Param() { id }: IdParamsDto): Promise<CartDto> {
    return this.cart.removeGiftCard(owner, id);
  }
}
