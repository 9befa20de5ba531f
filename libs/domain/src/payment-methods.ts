/** Ways to pay that need no provider: staff note when the money has come. */
export const MANUAL_PAYMENT_METHODS = ['bank_transfer', 'cash_on_delivery'] as const;
/** All ways to pay. A card needs a provider; the shop offers it when one is set. */
export const PAYMENT_METHODS = [...MANUAL_PAYMENT_METHODS, 'card'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** What a payment method is called on screen. */
export const PAYMENT_METHOD_TITLES: Readonly<Record<PaymentMethod, string>> = {
  bank_transfer: 'Bank transfer',
  cash_on_delivery: 'Cash on delivery',
  card: 'Card',
};
