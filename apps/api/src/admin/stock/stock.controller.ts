import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  MoveStockDto,
  SetLowStockDto,
  StockDto,
  StockQueryDto,
  TransferStockDto,
  VariantParamsDto,
} from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { CurrentUser, SignedInUser } from '../../common/current-user.decorator';
import { Refuses } from '../../common/refuses.decorator';
import { StockService } from './stock.service';

@ApiTags('Admin')
@Controller('admin/variants/:sku')
@Allow('admin')
@Refuses('VARIANT_NOT_FOUND', 'LOCATION_NOT_FOUND')
export class StockController {
  constructor(private readonly stock: StockService) {}

  /** The stock of a variant at each location, and its ledger, the newest rows first. */
  @Get('stock')
  get(@Param() { sku }: VariantParamsDto, @Query() query: StockQueryDto): Promise<StockDto> {
    return this.stock.get(sku, query);
  }

  /** Books a receipt, a count or a correction. */
  @Post('stock')
  @HttpCode(200)
  @Refuses('OUT_OF_STOCK')
  move(
    @Param() { sku }: VariantParamsDto,
    @Body() body: MoveStockDto,
    @CurrentUser() user: SignedInUser,
  ): Promise<StockDto> {
    return this.stock.move(sku, body, user.id);
  }

  /** Moves pieces from one location to another. */
  @Post('stock/transfers')
  @HttpCode(200)
  @Refuses('OUT_OF_STOCK')
  transfer(
    @Param() { sku }: VariantParamsDto,
    @Body() body: TransferStockDto,
    @CurrentUser() user: SignedInUser,
  ): Promise<StockDto> {
    return this.stock.transfer(sku, body, user.id);
  }

  /** Sets from how many pieces down the variant is low. */
  @Put('low-stock')
  @HttpCode(204)
  setLowStock(@Param() { sku }: VariantParamsDto, @Body() { lowStockAt }: SetLowStockDto): Promise<void> {
    return this.stock.setLowStock(sku, lowStockAt);
  }
}
