import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { logEvent } from '../common/logger';
import { Env } from '../config/env';
import { sign } from '../payments/providers/signature';
import { SandboxPspRepository, type SandboxWebhookRow } from './sandbox-psp.repository';

const EVERY_MS = 500;
const WEBHOOK_PATH = '/api/v1/payments/webhooks/sandbox';

/** Delivers the sandbox's messages to the shop, signed, again and again until it takes them. */
@Injectable()
export class SandboxWebhooks implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly books: SandboxPspRepository,
    private readonly host: HttpAdapterHost,
    private readonly env: Env,
  ) {}

  onApplicationBootstrap(): void {
    if (this.env.cards.provider !== 'sandbox') return;
    this.timer = setInterval(() => void this.deliverDue(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async deliverDue(): Promise<void> {
    try {
      for (const webhook of await this.books.due()) {
        if (await this.books.take(webhook)) await this.deliver(webhook);
      }
    } catch (error) {
      logEvent('sandbox.delivery_failed', { reason: String(error) }, 'warn');
    }
  }

  /** Through the shop's whole door, but without the network: the process need not know its own address. */
  private async deliver({ id, body, is_forged }: SandboxWebhookRow): Promise<void> {
    const secret = is_forged ? 'a guess' : this.env.cards.sandboxSecret;
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    const { statusCode } = await fastify.inject({
      method: 'POST',
      url: WEBHOOK_PATH,
      payload: body,
      headers: { 'content-type': 'application/json', 'x-sandbox-signature': sign(body, secret) },
    });
    if (statusCode < 300 || is_forged) await this.books.delivered(id);
  }
}
