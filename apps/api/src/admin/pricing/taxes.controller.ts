import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiTags } from '@nestjs/swagger';
import { SaveTaxesDto, TaxesDto } from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { TaxesRepository } from './taxes.repository';

@ApiTags('Admin')
@Controller('admin/taxes')
@Allow('admin')
export class TaxesController {
  constructor(private readonly taxes: TaxesRepository) {}

  /** The tax classes and their rates by place and day. */
  @Get()
  get(): Promise<TaxesDto> {
    return this.taxes.read();
  }

  /** Makes the rates what the body says. Orders keep the rates of their day. */
  @Put()
  @ApiConflictResponse({ description: 'TAX_RATES_OVERLAP' })
  async save(@Body() { rates }: SaveTaxesDto): Promise<TaxesDto> {
    await this.taxes.write(rates);
    return this.taxes.read();
  }
}
