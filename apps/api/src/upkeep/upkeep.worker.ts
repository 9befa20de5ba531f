import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { logEvent } from '../common/logger';
import { UpkeepRepository } from './upkeep.repository';

const EVERY_MS = 2000;
/** Carts or keys in one call, so that no call takes long. */
const BATCH = 100;
/** Movements of stock that are looked through in one call. */
const MOVEMENTS = 10_000;

/**
 * What must happen by itself: holds end, stock that came back goes to those who wait for it, stock that became low is
 * told of, old idempotency keys are forgotten. Every instance of the API does this; the database sees to it that they do not meet.
 */
@Injectable()
export class UpkeepWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private work = Promise.resolve();

  constructor(private readonly upkeep: UpkeepRepository) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.work = this.work.then(() => this.run());
    }, EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.work;
  }

  /** What fails now is done at the next turn. */
  private async run(): Promise<void> {
    try {
      const released = await this.upkeep.releaseExpiredHolds(BATCH);
      if (released > 0) logEvent('stock.holds_ended', { carts: released });
      const sku = await this.upkeep.fillNextBackorder();
      if (sku) logEvent('stock.backorders_filled', { sku });
      for (const { sku, available } of await this.upkeep.tellLowStock(MOVEMENTS)) {
        logEvent('stock.low', { sku, available });
      }
      await this.upkeep.forgetIdempotencyKeys(BATCH);
    } catch (error) {
      logEvent('upkeep.failed', { reason: String(error) }, 'warn');
    }
  }
}
