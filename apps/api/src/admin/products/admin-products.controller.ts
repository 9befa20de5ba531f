import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AdminProductDto,
  AdminProductPageDto,
  CreateProductDto,
  ListAdminProductsQueryDto,
  ProductParamsDto,
  UpdateProductDto,
} from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { Refuses } from '../../common/refuses.decorator';
import { AdminProductsService } from './admin-products.service';

@ApiTags('Admin')
@Controller('admin/products')
@Allow('admin')
@Refuses('PRODUCT_NOT_FOUND')
export class AdminProductsController {
  constructor(private readonly products: AdminProductsService) {}

  /** Lists the products, drafts and archived ones too, with the number in each view. */
  @Get()
  list(@Query() query: ListAdminProductsQueryDto): Promise<AdminProductPageDto> {
    return this.products.list(query);
  }

  /** Creates a product with its variants. */
  @Post()
  @Refuses('SKU_TAKEN', 'BARCODE_TAKEN', 'SLUG_TAKEN', 'OPTION_COMBINATION_TAKEN')
  create(@Body() body: CreateProductDto): Promise<AdminProductDto> {
    return this.products.create(body);
  }

  /** A product with everything that can be edited. */
  @Get(':slug')
  get(@Param() { slug }: ProductParamsDto): Promise<AdminProductDto> {
    return this.products.get(slug);
  }

  /** Makes the product what the body says. */
  @Put(':slug')
  @Refuses('SKU_TAKEN', 'BARCODE_TAKEN', 'SLUG_TAKEN', 'OPTION_COMBINATION_TAKEN', 'STALE_VERSION')
  update(@Param() { slug }: ProductParamsDto, @Body() body: UpdateProductDto): Promise<AdminProductDto> {
    return this.products.update(slug, body);
  }

  /** Takes the product out of the shop; its orders keep it. */
  @Post(':slug/archive')
  @HttpCode(200)
  archive(@Param() { slug }: ProductParamsDto): Promise<AdminProductDto> {
    return this.products.archive(slug);
  }

  /** Brings an archived product back as a draft. */
  @Post(':slug/restore')
  @HttpCode(200)
  restore(@Param() { slug }: ProductParamsDto): Promise<AdminProductDto> {
    return this.products.restore(slug);
  }
}
