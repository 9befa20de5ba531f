import type { KnownPayment, PaymentProvider, ProviderFact } from './payment-provider';

/** Transfers and cash: people move the money, the shop notes that they did. */
export class ManualProvider implements PaymentProvider {
  readonly code = 'manual';

  capture = (payment: KnownPayment): Promise<ProviderFact> => noted('captured', payment);
  void = (payment: KnownPayment): Promise<ProviderFact> => noted('voided', payment);
  refund = (payment: KnownPayment): Promise<ProviderFact> => noted('refunded', payment);
}

const noted = async (fact: ProviderFact['fact'], payment: KnownPayment): Promise<ProviderFact> => ({
  ...payment,
  eventId: `${fact}:${payment.reference}`,
  fact,
  failureCode: null,
});
