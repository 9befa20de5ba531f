import { Injectable } from '@nestjs/common';
import { ShopError } from '@storehouse/domain';
import type { ListMailsQueryDto, MailDto, MailPageDto, MailRowDto, MailState } from '@storehouse/dto';
import { Env } from '../config/env';
import { toOrderDto } from '../orders/to-order-dto';
import type { OutboxEvent } from '../outbox/outbox-event';
import { toHtml, toText } from './letter';
import { MailTransport } from './mail-transport';
import { type MailRow, MailsRepository, type WholeMailRow } from './mails.repository';
import { ORDER_LETTERS } from './order-letters';

/** What became of an event: no mail is about it, its mail was sent, or it is kept for want of a mail server. */
export type MailOutcome = 'no mail' | 'sent' | 'kept';

const DAY_MS = 24 * 60 * 60 * 1000;

@Injectable()
export class MailsService {
  constructor(
    private readonly mails: MailsRepository,
    private readonly transport: MailTransport,
    private readonly env: Env,
  ) {}

  /** Writes and sends the mail about an event. May be repeated: a mail that was taken is not sent again. */
  async deliver(event: OutboxEvent): Promise<MailOutcome> {
    if (event.name === 'mail.resend') return this.send(await this.existing(Number(event.payload.mailId)));
    const write = ORDER_LETTERS[event.name];
    const shown = write && event.orderId !== null ? await this.mails.order(event.orderId) : undefined;
    if (!write || !shown || isEnteredLater(shown.order.placed_at, shown.history[0]?.created_at)) return 'no mail';

    const order = toOrderDto(shown);
    const { publicUrl } = this.env;
    const letter = write({ order, payload: event.payload, shopName: await this.mails.shopName(), publicUrl });
    const mail = { recipient: order.email, subject: letter.subject, text: toText(letter), html: toHtml(letter) };
    const { id, times_sent } = await this.mails.keep(event.id, mail);
    return times_sent > 0 ? 'sent' : this.send({ id, ...mail });
  }

  async list(query: ListMailsQueryDto): Promise<MailPageDto> {
    const { rows, nextCursor } = await this.mails.list(query);
    return { items: rows.map(toMailRowDto), nextCursor, canSend: this.transport.isSetUp };
  }

  async get(id: number): Promise<MailDto> {
    const mail = await this.existing(id);
    return { ...toMailRowDto(mail), text: mail.text, html: mail.html };
  }

  /** Sends a mail once more, also one that was only kept. */
  async resend(id: number): Promise<void> {
    if (!this.transport.isSetUp) throw new ShopError('MAIL_SERVER_MISSING');
    await this.mails.resend(id);
  }

  private async send(mail: { id: number; recipient: string; subject: string; text: string; html: string }) {
    if (!this.transport.isSetUp) return 'kept';
    await this.transport.send(mail);
    await this.mails.markSent(mail.id);
    return 'sent';
  }

  private async existing(id: number): Promise<WholeMailRow> {
    const mail = await this.mails.find(id);
    if (!mail) throw new ShopError('NOT_FOUND');
    return mail;
  }
}

/** An order of another day that was entered afterwards is no news to its customer. */
const isEnteredLater = (placedAt: Date, enteredAt: Date | undefined): boolean =>
  enteredAt !== undefined && enteredAt.getTime() - placedAt.getTime() > DAY_MS;

const STATES: Readonly<Record<MailRow['eventStatus'], MailState>> = {
  waiting: 'waiting',
  delivered: 'kept',
  dead: 'failed',
};

const toMailRowDto = (row: MailRow): MailRowDto => ({
  id: row.id,
  kind: row.kind,
  orderNumber: row.orderNumber,
  recipient: row.recipient,
  subject: row.subject,
  createdAt: row.createdAt.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
  state: row.sentAt ? 'sent' : STATES[row.eventStatus],
  error: row.error,
});
