import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrencyQueryDto, ListProductsQueryDto, ProductDto, ProductPageDto, ProductParamsDto } from '@storehouse/dto';
import { Allow } from '../common/allow.decorator';
import { Kept } from '../common/kept-answers';
import { Refuses } from '../common/refuses.decorator';
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
  @Refuses('PRODUCT_NOT_FOUND')
  get(@Param() { slug }: ProductParamsDto, @Query() { currency }: CurrencyQueryDto): Promise<ProductDto> {
    return this.products.get(slug, currency);
  }
}
