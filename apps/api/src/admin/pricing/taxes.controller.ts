import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CheckTaxQueryDto, SaveTaxesDto, TaxCheckDto, TaxesDto } from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { Refuses } from '../../common/refuses.decorator';
import { TaxesService } from './taxes.service';

@ApiTags('Admin')
@Controller('admin/taxes')
@Allow('admin')
export class TaxesController {
  constructor(private readonly taxes: TaxesService) {}

  /** The tax classes and their rates by place and day. */
  @Get()
  get(): Promise<TaxesDto> {
    return this.taxes.get();
  }

  /** Makes the rates what the body says. Orders keep the rates of their day. */
  @Put()
  @Refuses('TAX_RATES_OVERLAP', 'STALE_VERSION')
  save(@Body() body: SaveTaxesDto): Promise<TaxesDto> {
    return this.taxes.save(body);
  }

  /** What each class is taxed with in a place on a day, by the function that prices carts. */
  @Get('check')
  check(@Query() query: CheckTaxQueryDto): Promise<TaxCheckDto> {
    return this.taxes.check(query);
  }
}
