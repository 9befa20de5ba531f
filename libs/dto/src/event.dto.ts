import { IsIn, IsOptional } from 'class-validator';
import { PageQueryDto } from './page.dto';

export const OUTBOX_STATUSES = ['waiting', 'delivered', 'dead'] as const;
export type OutboxStatus = (typeof OUTBOX_STATUSES)[number];

export class ListEventsQueryDto extends PageQueryDto {
  @IsOptional()
  @IsIn(OUTBOX_STATUSES)
  status?: OutboxStatus;
}

/** Something that happened in the shop and that others hear of. */
export class EventDto {
  id: number;
  /** @example "order.placed" */
  name: string;
  orderNumber: string | null;
  status: OutboxStatus;
  /** Tries to deliver it. */
  attempts: number;
  /** When it is tried next. */
  dueAt: string;
  /** Why the last try failed. */
  error: string | null;
  createdAt: string;
  settledAt: string | null;
}

export class EventPageDto {
  items: EventDto[];
  nextCursor: string | null;
}
