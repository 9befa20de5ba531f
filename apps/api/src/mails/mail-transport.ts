import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Env } from '../config/env';

const CONNECT_MS = 10_000;
const SILENCE_MS = 20_000;

/** A mail as a mail server takes it. */
interface OutgoingMail {
  /** The same at each try, so that readers can tell a repeat. */
  id: number;
  recipient: string;
  subject: string;
  text: string;
  html: string;
}

/** The way to the mail server of the settings. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly server;

  constructor(private readonly env: Env) {
    this.server =
      env.mail &&
      createTransport({
        url: env.mail.smtpUrl,
        connectionTimeout: CONNECT_MS,
        greetingTimeout: CONNECT_MS,
        socketTimeout: SILENCE_MS,
      });
  }

  /** False when no mail server is set up: mails are kept only. */
  get isSetUp(): boolean {
    return this.server !== undefined;
  }

  /** Hands a mail over; resolves when the server has taken it. */
  async send({ id, recipient, subject, text, html }: OutgoingMail): Promise<void> {
    await this.server?.sendMail({
      from: this.env.mail?.from,
      to: recipient,
      subject,
      text,
      html,
      messageId: `<mail-${id}@${new URL(this.env.publicUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }

  onApplicationShutdown(): void {
    this.server?.close();
  }
}
