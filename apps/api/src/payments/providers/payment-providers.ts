import { Injectable } from '@nestjs/common';
import { ShopError } from '@storehouse/domain';
import { Env } from '../../config/env';
import { SandboxPspService } from '../../sandbox-psp/sandbox-psp.service';
import { ManualProvider } from './manual.provider';
import type { CardProvider, PaymentProvider } from './payment-provider';
import { SandboxProvider } from './sandbox.provider';
import { StripeProvider } from './stripe.provider';

/** Who moves money for this shop. */
@Injectable()
export class PaymentProviders {
  /** The one that takes cards, if the shop has one. */
  readonly card: CardProvider | undefined;
  private readonly manual = new ManualProvider();

  constructor({ cards, publicUrl }: Env, psp: SandboxPspService) {
    const capturesItself = cards.capture === 'automatic';
    if (cards.provider === 'sandbox') this.card = new SandboxProvider(psp, cards.sandboxSecret, capturesItself);
    if (cards.stripe) this.card = new StripeProvider({ ...cards.stripe, capturesItself, publicUrl });
  }

  /** The provider of a payment. Refuses PROVIDER_UNAVAILABLE when the shop no longer works with it. */
  of(code: string): PaymentProvider {
    const provider = [this.manual, this.card].find((one) => one?.code === code);
    if (!provider) throw new ShopError('PROVIDER_UNAVAILABLE', `The shop is not set up for the provider ${code}.`);
    return provider;
  }
}
