import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PricingTermsDto } from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { PricingTermsRepository } from './pricing-terms.repository';

@ApiTags('Admin')
@Controller('admin/pricing')
@Allow('admin')
export class PricingController {
  constructor(private readonly terms: PricingTermsRepository) {}

  /** What prices are set in: currencies, the shop's day, categories. */
  @Get()
  get(): Promise<PricingTermsDto> {
    return this.terms.read();
  }
}
