import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCart } from '../features/cart/cart-context';
import { chooseCurrency, useChosenCurrency } from '../lib/currency';
import { shop } from '../lib/shop';

/**
 * Keeps pages and cart in one currency. The cart follows the choice made on this device; where none was made, the pages
 * follow a cart that was filled in another currency elsewhere. A choice that the shop no longer offers is forgotten.
 */
export const useOneCurrency = (): void => {
  const chosen = useChosenCurrency();
  const { cart } = useCart();
  const { data } = useQuery(shop);
  const filledIn = cart && cart.items.length > 0 ? cart.currency : undefined;
  useEffect(() => {
    if (!data) return;
    const offers = (currency: string) => data.currencies.some(({ code }) => code === currency);
    if (chosen && !offers(chosen)) chooseCurrency(undefined);
    else if (!chosen && filledIn && filledIn !== data.currency && offers(filledIn)) chooseCurrency(filledIn);
  }, [data, chosen, filledIn]);
};
