import type { AddressDto } from '@storehouse/dto';
import { useEffect, useRef, useState } from 'react';
import { useCart } from '../../../features/cart/cart-context';

/** Prices the cart for a place: tax and delivery are those of the address. Answers why that failed. */
export const useCartFollows = (place: Pick<AddressDto, 'country' | 'region'> | undefined): unknown => {
  const { cart, changeTerms } = useCart();
  const [error, setError] = useState<unknown>();
  const tried = useRef('');
  const country = place?.country;
  const region = place?.region ?? null;
  const isThere = !cart || cart.items.length === 0 || (cart.country === country && cart.region === region);

  useEffect(() => {
    const wanted = `${country}/${region}`;
    // A place that was refused is not tried over and over.
    if (isThere || !country || tried.current === wanted) return;
    tried.current = wanted;
    setError(undefined);
    changeTerms({ kind: 'destination', country, region }).catch(setError);
  }, [isThere, country, region, changeTerms]);
  return error;
};
