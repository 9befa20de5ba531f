import { ShopError } from '@storehouse/domain';
import Stripe from 'stripe';
import type { CardProvider, KnownPayment, PaymentToOpen, ProviderFact } from './payment-provider';

const TIMEOUT_MS = 5000;
const PAGE_MINUTES = 30;

interface Settings {
  secretKey: string;
  webhookSecret: string;
  /** Where Stripe's API answers, if not at its usual place. */
  apiBase?: string;
  capturesItself: boolean;
  /** Where the shop is found: the payer comes back there. */
  publicUrl: string;
}

/** Stripe Checkout: its page takes the card, its webhooks say what became of it. A payment is known by its session. */
export class StripeProvider implements CardProvider {
  readonly code = 'stripe';
  private readonly stripe: Stripe;

  constructor(private readonly settings: Settings) {
    const base = settings.apiBase === undefined ? undefined : new URL(settings.apiBase);
    this.stripe = new Stripe(settings.secretKey, {
      timeout: TIMEOUT_MS,
      maxNetworkRetries: 2,
      telemetry: false,
      ...(base && {
        host: base.hostname,
        port: base.port || (base.protocol === 'https:' ? 443 : 80),
        protocol: base.protocol === 'https:' ? ('https' as const) : ('http' as const),
      }),
    });
  }

  async authorise({ reference, orderNumber, amountMinor, currency, returnPath }: PaymentToOpen) {
    const back = `${this.settings.publicUrl}${returnPath}`;
    const session = await asking(() =>
      this.stripe.checkout.sessions.create(
        {
          mode: 'payment',
          client_reference_id: reference,
          success_url: back,
          cancel_url: back,
          expires_at: Math.floor(Date.now() / 1000) + PAGE_MINUTES * 60,
          line_items: [
            {
              quantity: 1,
              price_data: {
                currency: currency.toLowerCase(),
                unit_amount: amountMinor,
                product_data: { name: `Order ${orderNumber}` },
              },
            },
          ],
          payment_intent_data: {
            metadata: { reference },
            capture_method: this.settings.capturesItself ? 'automatic' : 'manual',
          },
        },
        { idempotencyKey: reference },
      ),
    );
    if (session.url === null) throw new ShopError('PROVIDER_REFUSED');
    return { providerReference: session.id, pageUrl: session.url };
  }

  async capture(payment: KnownPayment): Promise<ProviderFact> {
    const intent = await this.intentOf(payment);
    await asking(() => this.stripe.paymentIntents.capture(intent, {}, { idempotencyKey: `capture:${intent}` }));
    return done('captured', payment);
  }

  /** A page that nobody has paid on expires; what was authorised is released. */
  async void(payment: KnownPayment): Promise<ProviderFact> {
    const session = await this.sessionOf(payment);
    if (session.status === 'open') await asking(() => this.stripe.checkout.sessions.expire(session.id));
    else if (session.status === 'complete') {
      const intent = await this.intentOf(payment);
      await asking(() => this.stripe.paymentIntents.cancel(intent, {}, { idempotencyKey: `cancel:${intent}` }));
    }
    return done('voided', payment);
  }

  async refund(payment: KnownPayment): Promise<ProviderFact> {
    const intent = await this.intentOf(payment);
    await asking(() => this.stripe.refunds.create({ payment_intent: intent }, { idempotencyKey: `refund:${intent}` }));
    return done('refunded', payment);
  }

  readWebhook(body: string, headers: Readonly<Record<string, unknown>>): ProviderFact | undefined {
    const event = this.verified(body, String(headers['stripe-signature']));
    switch (event.type) {
      case 'payment_intent.payment_failed':
        return fact(event, event.data.object, 'refused', event.data.object.amount);
      case 'payment_intent.amount_capturable_updated':
        return fact(event, event.data.object, 'authorised', event.data.object.amount_capturable);
      case 'payment_intent.succeeded':
        return fact(event, event.data.object, 'captured', event.data.object.amount_received);
      case 'payment_intent.canceled':
        return fact(event, event.data.object, 'voided', event.data.object.amount);
      default:
        return undefined;
    }
  }

  private verified(body: string, signature: string): Stripe.Event {
    try {
      return this.stripe.webhooks.constructEvent(body, signature, this.settings.webhookSecret);
    } catch {
      throw new ShopError('WEBHOOK_NOT_AUTHENTIC');
    }
  }

  private async sessionOf({ providerReference }: KnownPayment): Promise<Stripe.Checkout.Session> {
    if (!providerReference?.startsWith('cs_')) throw new ShopError('PROVIDER_REFUSED');
    return asking(() => this.stripe.checkout.sessions.retrieve(providerReference));
  }

  /** Money that no payment of ours asked for is known by its intent alone. */
  private async intentOf(payment: KnownPayment): Promise<string> {
    if (payment.providerReference?.startsWith('pi_')) return payment.providerReference;
    const { payment_intent } = await this.sessionOf(payment);
    const id = typeof payment_intent === 'string' ? payment_intent : payment_intent?.id;
    if (!id) throw new ShopError('PROVIDER_REFUSED');
    return id;
  }
}

const fact = (
  { id }: Stripe.Event,
  intent: Stripe.PaymentIntent,
  what: ProviderFact['fact'],
  amountMinor: number,
): ProviderFact => ({
  eventId: id,
  fact: what,
  reference: intent.metadata.reference ?? null,
  providerReference: intent.id,
  amountMinor,
  currency: intent.currency.toUpperCase(),
  failureCode: intent.last_payment_error?.decline_code ?? intent.last_payment_error?.code ?? null,
});

const done = (what: ProviderFact['fact'], payment: KnownPayment): ProviderFact => ({
  ...payment,
  eventId: `${what}:${payment.providerReference}`,
  fact: what,
  failureCode: null,
});

/** Stripe's no and its silence in the shop's words. */
async function asking<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Stripe.errors.StripeConnectionError || error instanceof Stripe.errors.StripeAPIError) {
      throw new ShopError('PROVIDER_UNAVAILABLE');
    }
    if (error instanceof Stripe.errors.StripeError) {
      throw new ShopError('PROVIDER_REFUSED', `The payment provider has refused this: ${error.message}`);
    }
    throw error;
  }
}
