import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  BookStocktakeDto,
  PageQueryDto,
  PreviewStocktakeDto,
  StocktakeDto,
  StocktakePageDto,
  StocktakePreviewDto,
} from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { CurrentUser, SignedInUser } from '../../common/current-user.decorator';
import { IdParamsDto } from '../../common/id-params.dto';
import { Refuses } from '../../common/refuses.decorator';
import { StocktakesService } from './stocktakes.service';

@ApiTags('Admin')
@Controller('admin/stocktakes')
@Allow('admin')
@Refuses('LOCATION_NOT_FOUND')
export class StocktakesController {
  constructor(private readonly stocktakes: StocktakesService) {}

  /** The stocktakes so far, the newest first. */
  @Get()
  list(@Query() query: PageQueryDto): Promise<StocktakePageDto> {
    return this.stocktakes.list(query);
  }

  /** Says what booking a count would change, and which codes nobody knows. Writes nothing. */
  @Post('preview')
  @HttpCode(200)
  preview(@Body() body: PreviewStocktakeDto): Promise<StocktakePreviewDto> {
    return this.stocktakes.preview(body);
  }

  /** Books a count: all lines or none. */
  @Post()
  @Refuses('STOCKTAKE_OUTDATED')
  book(@Body() body: BookStocktakeDto, @CurrentUser() user: SignedInUser): Promise<StocktakeDto> {
    return this.stocktakes.book(body, user.id);
  }

  /** A stocktake with its lines. */
  @Get(':id')
  @Refuses('NOT_FOUND')
  get(@Param() { id }: IdParamsDto): Promise<StocktakeDto> {
    return this.stocktakes.get(id);
  }
}
