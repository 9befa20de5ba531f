import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ShopError } from '@storehouse/domain';
import { logEvent } from '../common/logger';
import { PaymentsRepository } from './payments.repository';
import type { KnownPayment, PaymentProvider, ProviderFact } from './providers/payment-provider';
import { PaymentProviders } from './providers/payment-providers';

const MATCH_EVERY_MS = 2000;
const TIDY_EVERY_MS = 30_000;

/**
 * Takes what providers tell into the inbox and matches it with the orders; gives up what nobody pays. Every instance of
 * the API does this; the database sees to it that they do not meet.
 */
@Injectable()
export class PaymentInbox implements OnApplicationBootstrap, OnApplicationShutdown {
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly payments: PaymentsRepository,
    private readonly providers: PaymentProviders,
  ) {}

  onApplicationBootstrap(): void {
    this.timers = [
      setInterval(() => void this.matchQuietly(), MATCH_EVERY_MS).unref(),
      setInterval(() => void this.tidy(), TIDY_EVERY_MS).unref(),
    ];
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  /** A message from outside: kept before anything is done about it. */
  async receive(provider: string, told: ProviderFact, body: string): Promise<void> {
    if (await this.payments.record(provider, told, body)) setImmediate(() => void this.matchQuietly());
  }

  /** Has the provider do something, and books what it says. */
  async act(provider: PaymentProvider, act: 'capture' | 'void' | 'refund', payment: KnownPayment): Promise<void> {
    const told = await provider[act](payment);
    await this.payments.record(provider.code, told, JSON.stringify(told));
    await this.matchAll();
  }

  private async matchAll(): Promise<void> {
    for (let matched = await this.payments.matchNext(); matched; matched = await this.payments.matchNext()) {
      const { fact, outcome, problem, order_number, amount_minor, currency } = matched;
      const needsStaff = outcome === 'parked' || outcome === 'unmatched';
      logEvent(
        `payment.${outcome}`,
        { fact, problem, number: order_number, amountMinor: amount_minor, currency },
        needsStaff ? 'warn' : 'info',
      );
    }
  }

  /** What fails now is done at the next turn. */
  private async matchQuietly(): Promise<void> {
    await this.matchAll().catch((error) => logEvent('payment.matching_failed', { reason: String(error) }, 'warn'));
  }

  private async tidy(): Promise<void> {
    try {
      for (let number = await this.payments.expireNext(); number; number = await this.payments.expireNext()) {
        logEvent('order.expired', { number });
      }
      const { card } = this.providers;
      if (card) await this.voidGivenUp(card);
    } catch (error) {
      logEvent('payment.tidying_failed', { reason: String(error) }, 'warn');
    }
  }

  /** Closes the pages of payments that the shop no longer waits for. One that was paid meanwhile cannot be closed: its
   * webhook brings it before staff. */
  private async voidGivenUp(card: PaymentProvider): Promise<void> {
    for (const payment of await this.payments.givenUp(card.code)) {
      await this.act(card, 'void', {
        reference: payment.reference,
        providerReference: payment.provider_reference,
        amountMinor: payment.amount_minor,
        currency: payment.currency,
      }).catch((error) => {
        if (!(error instanceof ShopError && error.code === 'PROVIDER_REFUSED')) throw error;
      });
    }
  }
}
