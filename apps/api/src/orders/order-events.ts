import { ShopError } from '@storehouse/domain';
import type { PlacedOrderDto } from '@storehouse/dto';
import { logEvent } from '../common/logger';
import { translateError } from '../common/translate-error';
import type { ShownOrder } from './order-rows';

/** Logs a new order with its number and amount. */
export function logOrderPlaced({
  number,
  totalMinor,
  currency,
  itemCount,
}: Pick<PlacedOrderDto, 'number' | 'totalMinor' | 'currency' | 'itemCount'>): void {
  logEvent('order.placed', { number, totalMinor, currency, itemCount });
}

/** Places an order and logs why it was refused, if it was. */
export async function loggingRefusals<T>(place: () => Promise<T>): Promise<T> {
  try {
    return await place();
  } catch (error) {
    const { code, detail, more } = translateError(error);
    if (!more.cause) logEvent('order.refused', { code, detail });
    throw error;
  }
}

/** The order, or the refusal ORDER_NOT_FOUND. */
export function existingOrder(shown: ShownOrder | undefined): ShownOrder {
  if (!shown) throw new ShopError('ORDER_NOT_FOUND');
  return shown;
}
