import { useEffect, useRef, useState } from 'react';
import { useCart } from '../../../features/cart/cart-context';
import { problemOf } from '../../../lib/problem';

/**
 * Keeps the goods of the cart while somebody checks out, and again whenever the lines have changed. Once the time is up
 * it is left to them to ask for more. Answers why the shop could not keep them; without an answer the checkout goes on.
 */
export const useHold = () => {
  const { cart, settling, changeTerms } = useCart();
  const [refusal, setRefusal] = useState<unknown>();
  const [isOver, setOver] = useState(false);
  const held = useRef('');
  const lines = cart?.items.map(({ sku, quantity }) => `${sku}:${quantity}`).join() ?? '';
  const until = cart?.heldUntil ?? null;

  const keep = () => {
    setRefusal(undefined);
    changeTerms({ kind: 'hold' }).catch((error: unknown) => setRefusal(problemOf(error) && error));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each state of the lines
  useEffect(() => {
    if (!lines || settling || held.current === lines) return;
    held.current = lines;
    keep();
  }, [lines, settling]);

  useEffect(() => {
    if (until === null) return;
    const left = Date.parse(until) - Date.now();
    setOver(left <= 0);
    const timer = setTimeout(() => setOver(true), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [until]);

  return { until, isOver, refusal, setRefusal, keepAgain: keep };
};
