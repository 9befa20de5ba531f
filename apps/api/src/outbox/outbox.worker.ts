import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { logEvent } from '../common/logger';
import { MailsService } from '../mails/mails.service';
import { OutboxRepository } from './outbox.repository';
import type { OutboxEvent } from './outbox-event';

const BATCH = 10;
const LEASE_SECONDS = 60;
/** No delivery begins later in a lease, so that each ends before another worker may take the event. */
const BEGIN_WITHIN_MS = 20_000;
const IDLE_MS = 1000;
/** Between two batches buyers come first. */
const BUSY_MS = 100;
const ERROR_MAX = 500;

/**
 * Carries events from the outbox to those who must hear of them. Each instance of the API runs one; they share the work
 * by leases. An event is delivered at least once, and twice only when a worker dies between delivering and saying so.
 */
@Injectable()
export class OutboxWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private work = Promise.resolve();

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly mails: MailsService,
  ) {}

  onApplicationBootstrap(): void {
    this.work = this.run();
  }

  /** Finishes the delivery at hand; the rest of the batch is taken up again when its lease ends. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.work;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const taken = await this.deliverBatch();
      await sleep(taken > 0 ? BUSY_MS : IDLE_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Gives how many events were taken. A database that is away is asked again later. */
  private async deliverBatch(): Promise<number> {
    const token = randomBytes(16);
    const latest = performance.now() + BEGIN_WITHIN_MS;
    try {
      const events = await this.outbox.lease(token, BATCH, LEASE_SECONDS);
      for (const event of events) {
        if (this.stopping.signal.aborted || performance.now() > latest) break;
        await this.deliver(event, token);
      }
      return events.length;
    } catch (error) {
      logEvent('outbox.unavailable', { reason: String(error) }, 'warn');
      return 0;
    }
  }

  private async deliver(event: OutboxEvent, token: Buffer): Promise<void> {
    const startedAt = performance.now();
    const { outcome, error } = await this.mails.deliver(event).then(
      (mail) => ({ outcome: mail, error: null }),
      (reason) => ({ outcome: 'failed', error: String(reason).slice(0, ERROR_MAX) }),
    );
    const isSettled = await this.outbox.settle(event.id, token, error);
    logEvent(
      'outbox.delivered',
      {
        outboxId: event.id,
        name: event.name,
        orderId: event.orderId,
        outcome: isSettled ? outcome : 'lease over',
        attempts: event.attempts,
        ms: Math.round(performance.now() - startedAt),
        error: error ?? undefined,
      },
      error === null ? 'info' : 'warn',
    );
  }
}
