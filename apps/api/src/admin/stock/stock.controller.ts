import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import { MoveStockDto, PageQueryDto, StockDto, VariantParamsDto } from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { CurrentUser, SignedInUser } from '../../common/current-user.decorator';
import { StockService } from './stock.service';

@ApiTags('Admin')
@Controller('admin/variants/:sku/stock')
@Allow('admin')
@ApiNotFoundResponse({ description: 'VARIANT_NOT_FOUND' })
export class StockController {
  constructor(private readonly stock: StockService) {}

  /** The stock of a variant and its ledger, the newest rows first. */
  @Get()
  get(@Param() { sku }: VariantParamsDto, @Query() query: PageQueryDto): Promise<StockDto> {
    return this.stock.get(sku, query);
  }

  /** Books a receipt, a count or a correction. */
  @Post()
  @HttpCode(200)
  @ApiConflictResponse({ description: 'OUT_OF_STOCK: more would go than is free.' })
  move(
    @Param() { sku }: VariantParamsDto,
    @Body() body: MoveStockDto,
    @CurrentUser() user: SignedInUser,
  ): Promise<StockDto> {
    return this.stock.move(sku, body, user.id);
  }
}
