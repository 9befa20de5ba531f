import { PAYMENT_METHODS, type PaymentMethod } from '@storehouse/domain';
import type { CartDto, DeliveryOptionDto, PlaceOrderDto } from '@storehouse/dto';
import { looksLikeEmail } from '../../lib/email';

const KEY = 'storehouse.checkout';

/** An address as it is typed; the same shape as the address form's. */
type AddressTexts = Record<'name' | 'line1' | 'line2' | 'postalCode' | 'city' | 'region' | 'country' | 'phone', string>;

/** Everything typed at checkout. Kept for the tab, so that a reload or a way back loses nothing. */
export interface CheckoutDraft {
  email: string;
  address: AddressTexts;
  /** Empty until chosen: the cheapest stands in. */
  deliveryMethod: string;
  paymentMethod: PaymentMethod;
  note: string;
}

/** What was typed before, over what a fresh form shows. */
export const readDraft = (fresh: CheckoutDraft): CheckoutDraft => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<CheckoutDraft>;
    return { ...fresh, ...kept, address: { ...fresh.address, ...kept.address } };
  } catch {
    return fresh;
  }
};

/** Keeps what is typed; null forgets it once it has become an order. */
export const keepDraft = (draft: CheckoutDraft | null): void => {
  try {
    if (draft) sessionStorage.setItem(KEY, JSON.stringify(draft));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is blocked: the form lasts as long as the page.
  }
};

/** A form nobody has touched. */
export const freshDraft = (address: AddressTexts): CheckoutDraft => ({
  email: '',
  address,
  deliveryMethod: '',
  paymentMethod: PAYMENT_METHODS[0],
  note: '',
});

/** True while nothing was typed into the address. */
export const isUntouched = ({ country: _, region: __, ...typed }: AddressTexts): boolean =>
  Object.values(typed).every((text) => text === '');

/** What is wrong with the e-mail; undefined when nothing is. */
export const emailError = (email: string): string | undefined => {
  if (!email.trim()) return 'Enter your e-mail, so that we can tell you about the order.';
  return looksLikeEmail(email) ? undefined : 'This is no e-mail address: it needs a name, an @ and a domain.';
};

/** The delivery that was chosen, else the cheapest. */
export const chosenDelivery = (cart: CartDto, draft: CheckoutDraft): DeliveryOptionDto | undefined =>
  cart.deliveryOptions.find(({ code }) => code === draft.deliveryMethod) ??
  cart.deliveryOptions.toSorted((a, b) => a.priceMinor - b.priceMinor)[0];

/** The order as the API takes it. */
export const toOrder = (
  draft: CheckoutDraft,
  shippingAddress: PlaceOrderDto['shippingAddress'],
  deliveryMethod: string,
): PlaceOrderDto => ({
  email: draft.email.trim(),
  shippingAddress,
  deliveryMethod,
  paymentMethod: draft.paymentMethod,
  note: draft.note.trim() || undefined,
});
