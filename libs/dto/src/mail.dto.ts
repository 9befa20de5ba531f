import { SEARCH_MAX } from '@storehouse/domain';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQueryDto } from './page.dto';

export class ListMailsQueryDto extends PageQueryDto {
  /** Beginning of the recipient's e-mail. */
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_MAX)
  q?: string;
}

/** `waiting` to be sent, `sent`, `kept` for want of a mail server, or `failed` after three days of tries. */
export type MailState = 'waiting' | 'sent' | 'kept' | 'failed';

/** A mail of the shop in a list. */
export class MailRowDto {
  id: number;
  /** The event that it tells of. @example "order.placed" */
  kind: string;
  orderNumber: string | null;
  recipient: string;
  subject: string;
  createdAt: string;
  /** When a mail server took it last. */
  sentAt: string | null;
  state: MailState;
  /** Why the last try to send it failed. */
  error: string | null;
}

export class MailDto extends MailRowDto {
  text: string;
  html: string;
}

export class MailPageDto {
  items: MailRowDto[];
  nextCursor: string | null;
  /** False when no mail server is set up. */
  canSend: boolean;
}
