import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { AddCartItemDto, CartDto, UpdateCartItemDto } from '@storehouse/dto';
import { Allow } from '../common/allow.decorator';
import { IdParamsDto } from '../common/id-params.dto';
import { CartService } from './cart.service';
import { CART_TOKEN_HEADER, CartOwner, CurrentCartOwner } from './cart-owner.decorator';

@ApiTags('Store')
@ApiHeader(CART_TOKEN_HEADER)
@Controller('cart')
@Allow('anyone')
export class CartController {
  constructor(private readonly cart: CartService) {}

  /** Read the cart, priced as an order would be now. */
  @Get()
  get(@CurrentCartOwner() owner: CartOwner): Promise<CartDto> {
    return this.cart.get(owner);
  }

  /** Put pieces into the cart, added to those already there. Opens the cart when there is none. */
  @Post('items')
  add(@CurrentCartOwner() owner: CartOwner, @Body() body: AddCartItemDto): Promise<CartDto> {
    return this.cart.add(owner, body);
  }

  /** Set the pieces of a line. */
  @Patch('items/:id')
  setQuantity(
    @CurrentCartOwner() owner: CartOwner,
    @Param() { id }: IdParamsDto,
    @Body() { quantity }: UpdateCartItemDto,
  ): Promise<CartDto> {
    return this.cart.setQuantity(owner, id, quantity);
  }

  /** Take a line out of the cart. */
  @Delete('items/:id')
  remove(@CurrentCartOwner() owner: CartOwner, @Param() { id }: IdParamsDto): Promise<CartDto> {
    return this.cart.remove(owner, id);
  }
}
