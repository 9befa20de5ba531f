import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import { CurrencyQueryDto, ListProductsQueryDto, ProductDto, ProductPageDto, ProductParamsDto } from '@storehouse/dto';
import { Allow } from '../common/allow.decorator';
import { Kept } from '../common/kept-answers';
import { ProductsService } from './products.service';

@ApiTags('Store')
@Controller('products')
@Allow('anyone')
export class ProductsController {
  constructor(private readonly products: ProductsService) {}

  /** Lists, filters and searches the products, with counts for each filter. */
  @Get()
  @Kept()
  list(@Query() query: ListProductsQueryDto): Promise<ProductPageDto> {
    return this.products.list(query);
  }

  /** Everything about one product. */
  @Get(':slug')
  @Kept()
  @ApiNotFoundResponse({ description: 'PRODUCT_NOT_FOUND: no such product, or it is not sold in that currency.' })
  get(@Param() { slug }: ProductParamsDto, @Query() { currency }: CurrencyQueryDto): Promise<ProductDto> {
    return this.products.get(slug, currency);
  }
}
