import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EventPageDto, ListEventsQueryDto } from '@storehouse/dto';
import { Allow } from '../common/allow.decorator';
import { IdParamsDto } from '../common/id-params.dto';
import { Refuses } from '../common/refuses.decorator';
import { EventsService } from './events.service';

@ApiTags('Admin')
@Controller('admin/events')
@Allow('admin')
export class EventsController {
  constructor(private readonly events: EventsService) {}

  /** List what the shop tells others of, the newest first: waiting, delivered, or given up after three days of tries. */
  @Get()
  list(@Query() query: ListEventsQueryDto): Promise<EventPageDto> {
    return this.events.list(query);
  }

  /** Try an event again that was given up. */
  @Post(':id/retry')
  @HttpCode(204)
  @Refuses('NOT_FOUND')
  retry(@Param() { id }: IdParamsDto): Promise<void> {
    return this.events.retry(id);
  }
}
