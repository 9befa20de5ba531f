import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { logEvent } from '../common/logger';
import { PopularityRepository } from './popularity.repository';

const EVERY_MS = 10 * 60_000;

/** Keeps the order "popular first" up to date: on start and every ten minutes. */
@Injectable()
export class PopularityService implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(private readonly popularity: PopularityRepository) {}

  onApplicationBootstrap(): void {
    void this.refresh();
    this.timer = setInterval(() => void this.refresh(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** A failure leaves the order as it was; the next turn makes up for it. */
  private async refresh(): Promise<void> {
    try {
      await this.popularity.refresh();
    } catch (error) {
      logEvent('popularity.failed', { reason: String(error) }, 'warn');
    }
  }
}
