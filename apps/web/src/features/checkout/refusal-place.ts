import type { ErrorCode } from '@storehouse/domain';
import { problemOf } from '../../lib/problem';

/** Parts of the last step that a refusal can be about. */
export type RefusalPlace = 'lines' | 'codes' | 'payment' | 'delivery' | 'order';

const PLACES: Partial<Record<ErrorCode, RefusalPlace>> = {
  OUT_OF_STOCK: 'lines',
  NOT_FOR_SALE: 'lines',
  QUANTITY_LIMIT: 'lines',
  CUSTOMER_LIMIT: 'lines',
  PROMOTION_NOT_APPLICABLE: 'codes',
  GIFT_CARD_UNUSABLE: 'codes',
  PAYMENT_METHOD_UNKNOWN: 'payment',
  DELIVERY_METHOD_UNKNOWN: 'delivery',
};

/** Where on the page a refused order is explained; undefined while nothing was refused. */
export const refusalPlace = (error: unknown): RefusalPlace | undefined => {
  if (error === undefined) return undefined;
  const code = problemOf(error)?.code as ErrorCode | undefined;
  return (code && PLACES[code]) ?? 'order';
};
