import { formatMoney } from '@storehouse/domain';
import type { CartDto } from '@storehouse/dto';
import { deliveryDays } from '../../lib/dates';

/** When and for how much these goods arrive, by the cheapest way; nothing while that is not known. */
export const deliveryFacts = (
  cart: CartDto | undefined,
  priceMinor: number,
  isThere: boolean,
): { name: string; value: string }[] => {
  const cheapest = cart?.deliveryOptions.toSorted((a, b) => a.priceMinor - b.priceMinor)[0];
  if (!cart || !cheapest) return [];
  const { title, priceMinor: fee, freeFromMinor, minDays, maxDays } = cheapest;
  const free = freeFromMinor !== null && cart.subtotalMinor + priceMinor >= freeFromMinor;
  const price = free || fee === 0 ? 'free' : formatMoney(fee, cart.currency);
  return [
    { name: title, value: `${isThere ? deliveryDays(minDays, maxDays) : 'Sent when all of it is there'} · ${price}` },
  ];
};
