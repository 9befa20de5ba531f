import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HoldPageDto, ListHoldsQueryDto, ReleaseHoldDto } from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { Refuses } from '../../common/refuses.decorator';
import { HoldsService } from './holds.service';

@ApiTags('Admin')
@Controller('admin/holds')
@Allow('admin')
export class HoldsController {
  constructor(private readonly holds: HoldsService) {}

  /** The pieces that checkouts under way hold; those that end first come first. */
  @Get()
  list(@Query() query: ListHoldsQueryDto): Promise<HoldPageDto> {
    return this.holds.list(query);
  }

  /** Gives held pieces free; the reason goes to the log. The customer finds out when they order. */
  @Post('release')
  @HttpCode(204)
  @Refuses('HOLD_NOT_FOUND')
  release(@Body() body: ReleaseHoldDto): Promise<void> {
    return this.holds.release(body);
  }
}
