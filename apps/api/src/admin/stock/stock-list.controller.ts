import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ListStockQueryDto, StockPageDto } from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { Refuses } from '../../common/refuses.decorator';
import { StockListService } from './stock-list.service';

@ApiTags('Admin')
@Controller('admin/stock')
@Allow('admin')
export class StockListController {
  constructor(private readonly stock: StockListService) {}

  /** Lists variants with what is left of them: what runs out, what is sold out, or all. */
  @Get()
  @Refuses('LOCATION_NOT_FOUND')
  list(@Query() query: ListStockQueryDto): Promise<StockPageDto> {
    return this.stock.list(query);
  }
}
