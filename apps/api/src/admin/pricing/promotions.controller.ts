import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ListPromotionsQueryDto,
  PromotionDto,
  PromotionPageDto,
  SavePromotionDto,
  TriedCartDto,
  TryPromotionsDto,
  UpdatePromotionDto,
} from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { IdParamsDto } from '../../common/id-params.dto';
import { Refuses } from '../../common/refuses.decorator';
import { PromotionsService } from './promotions.service';

@ApiTags('Admin')
@Controller('admin/promotions')
@Allow('admin')
export class PromotionsController {
  constructor(private readonly promotions: PromotionsService) {}

  /** Promotions in the order in which they are applied. */
  @Get()
  list(@Query() query: ListPromotionsQueryDto): Promise<PromotionPageDto> {
    return this.promotions.list(query);
  }

  /** Tries promotions on a cart that nobody has, by the arithmetic of cart and order. Nothing stays of it. */
  @Post('try')
  @HttpCode(200)
  @Refuses('VARIANT_NOT_FOUND', 'PROMOTION_UNKNOWN', 'CURRENCY_UNKNOWN')
  try(@Body() body: TryPromotionsDto): Promise<TriedCartDto> {
    return this.promotions.try(body);
  }

  /** A promotion with its conditions. */
  @Get(':id')
  @Refuses('PROMOTION_UNKNOWN')
  get(@Param() { id }: IdParamsDto): Promise<PromotionDto> {
    return this.promotions.get(id);
  }

  /** Makes a promotion. */
  @Post()
  @Refuses('PROMOTION_CODE_TAKEN')
  create(@Body() body: SavePromotionDto): Promise<PromotionDto> {
    return this.promotions.create(body);
  }

  /** Makes the promotion what the body says; orders keep what they had. One that was used is switched off, not deleted. */
  @Put(':id')
  @Refuses('PROMOTION_UNKNOWN', 'PROMOTION_CODE_TAKEN', 'STALE_VERSION')
  update(@Param() { id }: IdParamsDto, @Body() body: UpdatePromotionDto): Promise<PromotionDto> {
    return this.promotions.update(id, body);
  }
}
