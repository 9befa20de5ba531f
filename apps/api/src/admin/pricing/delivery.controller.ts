import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiTags } from '@nestjs/swagger';
import { DeliverySettingsDto } from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { DeliveryRepository } from './delivery.repository';

@ApiTags('Admin')
@Controller('admin/delivery')
@Allow('admin')
export class DeliveryController {
  constructor(private readonly delivery: DeliveryRepository) {}

  /** The ways of delivery, the zones and what each costs there. */
  @Get()
  get(): Promise<DeliverySettingsDto> {
    return this.delivery.read();
  }

  /** Makes delivery what the body says. Orders keep what they were charged. */
  @Put()
  @ApiConflictResponse({ description: 'CONFLICT: a place in two zones, or a rate of no method.' })
  async save(@Body() body: DeliverySettingsDto): Promise<DeliverySettingsDto> {
    await this.delivery.write(body);
    return this.delivery.read();
  }
}
