import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BackorderPageDto, PageQueryDto } from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { BackordersService } from './backorders.service';

@ApiTags('Admin')
@Controller('admin/backorders')
@Allow('admin')
export class BackordersController {
  constructor(private readonly backorders: BackordersService) {}

  /** Variants of which more was sold than is there, with the orders that wait; the longest wait comes first. */
  @Get()
  list(@Query() query: PageQueryDto): Promise<BackorderPageDto> {
    return this.backorders.list(query);
  }
}
