/** What a provider tells about a payment. */
export interface ProviderFact {
  /** The provider's own id of the message: a repeat is known by it. */
  eventId: string;
  fact: 'refused' | 'authorised' | 'voided' | 'captured' | 'refunded';
  /** Ours, if the provider gives it back. */
  reference: string | null;
  providerReference: string | null;
  amountMinor: number;
  currency: string;
  failureCode: string | null;
}

/** A payment that its provider shall do something about. */
export interface KnownPayment {
  reference: string | null;
  providerReference: string | null;
  amountMinor: number;
  currency: string;
}

/** Moves money that is on its way. Each act may be repeated. Refuses PROVIDER_REFUSED, PROVIDER_UNAVAILABLE. */
export interface PaymentProvider {
  readonly code: string;
  /** Takes what was authorised. */
  capture(payment: KnownPayment): Promise<ProviderFact>;
  /** Gives up before money has moved. */
  void(payment: KnownPayment): Promise<ProviderFact>;
  /** Sends all of it back. */
  refund(payment: KnownPayment): Promise<ProviderFact>;
}

export interface PaymentToOpen {
  reference: string;
  orderNumber: string;
  amountMinor: number;
  currency: string;
  /** Where the payer comes back to, within the shop. */
  returnPath: string;
}

/** Takes cards on a page of its own, and tells by webhooks what became of it. */
export interface CardProvider extends PaymentProvider {
  /** Opens the page; the same reference always opens the same one. */
  authorise(payment: PaymentToOpen): Promise<{ providerReference: string; pageUrl: string }>;
  /** A webhook's fact, once its signature is checked; undefined for news that nobody needs. Refuses WEBHOOK_NOT_AUTHENTIC. */
  readWebhook(body: string, headers: Readonly<Record<string, unknown>>): ProviderFact | undefined;
}
