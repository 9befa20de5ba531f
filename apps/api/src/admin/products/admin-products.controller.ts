import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  AdminProductDto,
  AdminProductPageDto,
  CreateProductDto,
  ListAdminProductsQueryDto,
  ProductParamsDto,
  UpdateProductDto,
} from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { AdminProductsService } from './admin-products.service';

const TAKEN = 'SKU_TAKEN, BARCODE_TAKEN, SLUG_TAKEN or OPTION_COMBINATION_TAKEN; `errors` name the fields.';

@ApiTags('Admin')
@Controller('admin/products')
@Allow('admin')
@ApiNotFoundResponse({ description: 'PRODUCT_NOT_FOUND' })
export class AdminProductsController {
  constructor(private readonly products: AdminProductsService) {}

  /** Lists the products, drafts and archived ones too, with the number in each view. */
  @Get()
  list(@Query() query: ListAdminProductsQueryDto): Promise<AdminProductPageDto> {
    return this.products.list(query);
  }

  /** Creates a product with its variants. */
  @Post()
  @ApiConflictResponse({ description: TAKEN })
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
  @ApiConflictResponse({ description: TAKEN })
  @ApiResponse({ status: 412, description: 'STALE_VERSION: somebody else changed the product since it was read.' })
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
