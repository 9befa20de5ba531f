import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DashboardDto } from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { DashboardService } from './dashboard.service';

@ApiTags('Admin')
@Controller('admin/dashboard')
@Allow('admin')
export class DashboardController {
  constructor(private readonly dashboard: DashboardService) {}

  /** Read what the shop looks at in the morning: sales, orders to ship, goods owed, low stock, best sellers. */
  @Get()
  get(): Promise<DashboardDto> {
    return this.dashboard.get();
  }
}
