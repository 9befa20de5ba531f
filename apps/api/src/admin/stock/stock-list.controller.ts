import { Controller, Get, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import { ListStockQueryDto, StockPageDto } from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { StockListService } from './stock-list.service';

@ApiTags('Admin')
@Controller('admin/stock')
@Allow('admin')
export class StockListController {
  constructor(private readonly stock: StockListService) {}

  /** Lists variants with what is left of them: what runs out, what is sold out, or all. */
  @Get()
  @ApiNotFoundResponse({ description: 'LOCATION_NOT_FOUND' })
  list(@Query() query: ListStockQueryDto): Promise<StockPageDto> {
    return this.stock.list(query);
  }
}
