import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { StockAsOfPageDto, StockAsOfQueryDto } from '@storehouse/dto';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../common/allow.decorator';
import { Refuses } from '../../common/refuses.decorator';
import { StockValueService } from './stock-value.service';

@ApiTags('Admin')
@Controller('admin/stock')
@Allow('admin')
@Refuses('LOCATION_NOT_FOUND')
export class StockValueController {
  constructor(private readonly stock: StockValueService) {}

  /** What was on hand at an instant, by SKU, and what it was worth: pieces × the cost that was valid then. */
  @Get('as-of')
  asOf(@Query() query: StockAsOfQueryDto): Promise<StockAsOfPageDto> {
    return this.stock.asOf(query);
  }

  /** The same, whole, as a CSV file. Amounts in minor units. */
  @Get('as-of.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } } })
  async asOfCsv(@Query() query: StockAsOfQueryDto, @Res() reply: FastifyReply): Promise<void> {
    const { name, lines } = await this.stock.asOfCsv(query);
    reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .send(lines);
  }
}
