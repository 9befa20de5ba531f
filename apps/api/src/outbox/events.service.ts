import { Injectable } from '@nestjs/common';
import type { EventDto, EventPageDto, ListEventsQueryDto } from '@storehouse/dto';
import { type EventRow, OutboxRepository } from './outbox.repository';

/** The outbox as the people of the shop see it. */
@Injectable()
export class EventsService {
  constructor(private readonly outbox: OutboxRepository) {}

  async list(query: ListEventsQueryDto): Promise<EventPageDto> {
    const { rows, nextCursor } = await this.outbox.list(query);
    return { items: rows.map(toEventDto), nextCursor };
  }

  retry(id: number): Promise<void> {
    return this.outbox.retry(id);
  }
}

const toEventDto = (row: EventRow): EventDto => ({
  id: row.id,
  name: row.name,
  orderNumber: row.orderNumber,
  status: row.status,
  attempts: row.attempts,
  dueAt: row.dueAt.toISOString(),
  error: row.error,
  createdAt: row.createdAt.toISOString(),
  settledAt: row.settledAt?.toISOString() ?? null,
});
