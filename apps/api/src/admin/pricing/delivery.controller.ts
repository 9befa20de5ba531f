import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CheckDeliveryQueryDto, DeliveryCheckDto, DeliverySettingsDto } from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { Refuses } from '../../common/refuses.decorator';
import { DeliveryService } from './delivery.service';

@ApiTags('Admin')
@Controller('admin/delivery')
@Allow('admin')
export class DeliveryController {
  constructor(private readonly delivery: DeliveryService) {}

  /** The ways of delivery, the zones and what each costs there. */
  @Get()
  get(): Promise<DeliverySettingsDto> {
    return this.delivery.get();
  }

  /** Makes delivery what the body says. Orders keep what they were charged. */
  @Put()
  @Refuses('STALE_VERSION')
  save(@Body() body: DeliverySettingsDto): Promise<DeliverySettingsDto> {
    return this.delivery.save(body);
  }

  /** What would be offered for a parcel, by the functions that price carts. */
  @Get('check')
  check(@Query() query: CheckDeliveryQueryDto): Promise<DeliveryCheckDto> {
    return this.delivery.check(query);
  }
}
