import type { PlacedOrderDto, PlaceOrderDto } from '@storehouse/dto';
import { isRefusal, isUnanswered, problemOf, retryAfterOf } from '../../lib/problem';

const KEY = 'storehouse.order-attempt';
/** How often to ask again while the first request is still under way. */
const REPEATS = 10;

interface Attempt {
  key: string;
  body: PlaceOrderDto;
}

type Send = (body: PlaceOrderDto, idempotencyKey: string) => Promise<PlacedOrderDto>;

let unsaved: Attempt | null = null;

const readAttempt = (): Attempt | null => {
  try {
    const text = sessionStorage.getItem(KEY);
    return text ? (JSON.parse(text) as Attempt) : unsaved;
  } catch {
    return unsaved;
  }
};

const keepAttempt = (attempt: Attempt | null): void => {
  unsaved = attempt;
  try {
    if (attempt) sessionStorage.setItem(KEY, JSON.stringify(attempt));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is blocked: the key lasts as long as the page.
  }
};

const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** True while an order was sent and nobody knows what became of it. */
export const hasOpenAttempt = (): boolean => readAttempt() !== null;

/** Waiting, throttled or signed out: the order itself was not judged, so the same attempt goes on. */
const isJudged = (error: unknown): boolean => {
  if (isRefusal(error, 'IDEMPOTENCY_IN_PROGRESS')) return false;
  const status = problemOf(error)?.status;
  return status !== undefined && !isUnanswered(error) && ![401, 408, 429].includes(status);
};

/** Sends it, and again while the shop still works on the first request with this key. */
const sendPatiently = async (attempt: Attempt, send: Send, repeats = REPEATS): Promise<PlacedOrderDto> => {
  try {
    return await send(attempt.body, attempt.key);
  } catch (error) {
    if (repeats === 0 || !isRefusal(error, 'IDEMPOTENCY_IN_PROGRESS')) throw error;
    await new Promise((resolve) => setTimeout(resolve, (retryAfterOf(error) ?? 1) * 1000));
    return sendPatiently(attempt, send, repeats - 1);
  }
};

/**
 * Places the order of this checkout once, however often it is called. The key is made at the first try and kept until
 * the shop has answered, over reloads too; a try after a lost answer brings back the order that was made.
 */
export const attemptOrder = async (body: PlaceOrderDto, send: Send): Promise<PlacedOrderDto> => {
  const attempt = readAttempt() ?? { key: newKey(), body };
  keepAttempt(attempt);
  try {
    const order = await sendPatiently({ ...attempt, body }, send);
    keepAttempt(null);
    return order;
  } catch (error) {
    // Something was changed after a lost answer, but the first try had come through: that order stands.
    if (isRefusal(error, 'IDEMPOTENCY_KEY_REUSED')) {
      const order = await sendPatiently(attempt, send);
      keepAttempt(null);
      return order;
    }
    if (isJudged(error)) keepAttempt(null);
    throw error;
  }
};
