import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ShopDto } from '@storehouse/dto';
import { Allow } from '../common/allow.decorator';
import { Kept } from '../common/kept-answers';
import { ShopService } from './shop.service';

@ApiTags('Store')
@Controller('shop')
@Allow('anyone')
export class ShopController {
  constructor(private readonly shop: ShopService) {}

  /** What holds for the whole shop: its currencies, and where it delivers to. */
  @Get()
  @Kept()
  get(): Promise<ShopDto> {
    return this.shop.describe();
  }
}
