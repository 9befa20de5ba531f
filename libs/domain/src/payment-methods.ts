/** Ways to pay that need no provider. */
export const PAYMENT_METHODS = ['bank_transfer', 'cash_on_delivery'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** What a payment method is called on screen. */
export const PAYMENT_METHOD_TITLES: Readonly<Record<PaymentMethod, string>> = {
  bank_transfer: 'Bank transfer',
  cash_on_delivery: 'Cash on delivery',
};
