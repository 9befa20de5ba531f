import { ShopError } from '@storehouse/domain';
import type { SandboxMessage, SandboxPspService } from '../../sandbox-psp/sandbox-psp.service';
import type { CardProvider, KnownPayment, PaymentToOpen, ProviderFact } from './payment-provider';
import { isAuthentic } from './signature';

/** The card provider that ships with the shop, for trying everything out with play money. */
export class SandboxProvider implements CardProvider {
  readonly code = 'sandbox';

  constructor(
    private readonly psp: SandboxPspService,
    private readonly secret: string,
    private readonly capturesItself: boolean,
  ) {}

  async authorise(payment: PaymentToOpen) {
    const { id, pageUrl } = await this.psp.open({ ...payment, capturesItself: this.capturesItself });
    return { providerReference: id, pageUrl };
  }

  capture = (payment: KnownPayment): Promise<ProviderFact> => this.act('captured', payment);
  void = (payment: KnownPayment): Promise<ProviderFact> => this.act('voided', payment);
  refund = (payment: KnownPayment): Promise<ProviderFact> => this.act('refunded', payment);

  readWebhook(body: string, headers: Readonly<Record<string, unknown>>): ProviderFact {
    if (!isAuthentic(body, headers['x-sandbox-signature'], this.secret)) throw new ShopError('WEBHOOK_NOT_AUTHENTIC');
    return toFact(JSON.parse(body) as SandboxMessage);
  }

  private async act(status: 'captured' | 'voided' | 'refunded', { providerReference }: KnownPayment) {
    const message = providerReference === null ? undefined : await this.psp.move(providerReference, status);
    if (!message) throw new ShopError('PROVIDER_REFUSED');
    return toFact(message);
  }
}

const toFact = ({ id, fact, payment, ...rest }: SandboxMessage): ProviderFact => ({
  ...rest,
  eventId: id,
  fact,
  providerReference: payment,
});
