import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PromotionDto, SavePromotionDto, UpdatePromotionDto } from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { IdParamsDto } from '../../common/id-params.dto';
import { PromotionsService } from './promotions.service';

@ApiTags('Admin')
@Controller('admin/promotions')
@Allow('admin')
export class PromotionsController {
  constructor(private readonly promotions: PromotionsService) {}

  /** All promotions in the order in which they are applied. */
  @Get()
  list(): Promise<PromotionDto[]> {
    return this.promotions.list();
  }

  @Get(':id')
  @ApiNotFoundResponse({ description: 'PROMOTION_UNKNOWN' })
  get(@Param() { id }: IdParamsDto): Promise<PromotionDto> {
    return this.promotions.get(id);
  }

  /** Makes a promotion. */
  @Post()
  @ApiConflictResponse({ description: 'PROMOTION_CODE_TAKEN' })
  create(@Body() body: SavePromotionDto): Promise<PromotionDto> {
    return this.promotions.create(body);
  }

  /** Makes the promotion what the body says; orders keep what they had. One that was used is switched off, not deleted. */
  @Put(':id')
  @ApiNotFoundResponse({ description: 'PROMOTION_UNKNOWN' })
  @ApiConflictResponse({ description: 'PROMOTION_CODE_TAKEN' })
  @ApiResponse({ status: 412, description: 'STALE_VERSION: somebody else changed it since it was read.' })
  update(@Param() { id }: IdParamsDto, @Body() body: UpdatePromotionDto): Promise<PromotionDto> {
    return this.promotions.update(id, body);
  }
}
