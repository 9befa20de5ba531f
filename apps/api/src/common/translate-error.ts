import { HttpException } from '@nestjs/common';
import {
  ERRORS,
  type ErrorCode,
  explainPromotion,
  isErrorCode,
  isPromotionReason,
  ShopError,
} from '@storehouse/domain';
import { QueryFailedError } from 'typeorm';
import { brokenKey, type DatabaseError, isDatabaseError, isUnavailable, isWorthRepeating } from './database-errors';
import { Problem, TryLater } from './problem';

const RETRY_AFTER_SECONDS = 2;

/** Unique keys whose breach is a refusal with a word of its own; any other is a plain CONFLICT. */
const CODE_OF_KEY: Readonly<Record<string, ErrorCode>> = {
  uq_product_variants_sku: 'SKU_TAKEN',
  uq_product_variants_barcode: 'BARCODE_TAKEN',
  uq_product_variants_options: 'OPTION_COMBINATION_TAKEN',
  uq_products_slug: 'SLUG_TAKEN',
  uq_promotions_code: 'PROMOTION_CODE_TAKEN',
  uq_stock_locations_code: 'LOCATION_TAKEN',
};

/** Refusals of the database that pass by themselves, and in how many seconds. */
const SECONDS_TO_WAIT: Partial<Record<ErrorCode, number>> = { IDEMPOTENCY_IN_PROGRESS: 1, TOO_MANY_ORDERS: 600 };

/** What the framework refuses on its own, by status. Its 403 is a path that leads out of a folder: nothing is there. */
const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'UNAUTHENTICATED',
  403: 'NOT_FOUND',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  409: 'CONFLICT',
  412: 'STALE_VERSION',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  503: 'UNAVAILABLE',
};

/** Turns anything thrown into the failure that is answered. What nobody expected becomes INTERNAL_ERROR. */
export function translateError(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TryLater) return tryLater(error.code, error.retryAfterSeconds, error.detail);
  if (error instanceof ShopError) return new Problem(error.code, error.detail, { fieldErrors: error.fieldErrors });
  const cause = error instanceof QueryFailedError ? error.driverError : error;
  if (isDatabaseError(cause)) return translateDatabaseError(cause);
  if (isUnavailable(cause)) return tryLater('UNAVAILABLE', RETRY_AFTER_SECONDS, undefined, cause);
  const status = statusOf(error);
  if (status !== undefined && status < 500) return new Problem(CODE_OF_STATUS[status] ?? 'MALFORMED_REQUEST');
  if (status === 503) return tryLater('UNAVAILABLE', RETRY_AFTER_SECONDS);
  return new Problem('INTERNAL_ERROR', undefined, { cause: error });
}

function translateDatabaseError(error: DatabaseError): Problem {
  if (isUnavailable(error) || isWorthRepeating(error)) {
    return tryLater('UNAVAILABLE', RETRY_AFTER_SECONDS, undefined, error);
  }
  // A procedure or trigger refused: 'CODE' or 'CODE:what it is about'.
  const [word = '', about] = split(error.sqlMessage ?? '');
  if (error.sqlState === '45000' && isErrorCode(word)) {
    const wait = SECONDS_TO_WAIT[word];
    return wait === undefined ? new Problem(word, about && detailOf(word, about)) : tryLater(word, wait);
  }
  const key = brokenKey(error);
  if (key) return new Problem(CODE_OF_KEY[key] ?? 'CONFLICT');
  // Foreign keys: the row is still needed, or what it points to has gone.
  if (error.errno === 1451 || error.errno === 1452) return new Problem('CONFLICT');
  return new Problem('INTERNAL_ERROR', undefined, { cause: error });
}

/** What about this case, in a sentence. */
function detailOf(code: ErrorCode, about: string): string {
  if (code === 'OUT_OF_STOCK') return stockDetail(...split(about));
  if (code === 'QUANTITY_LIMIT') return limitDetail(...split(about));
  if (code === 'CUSTOMER_LIMIT') return customerLimitDetail(...split(about));
  if (code === 'PROMOTION_NOT_APPLICABLE') return promotionDetail(about);
  if (code === 'ILLEGAL_STATUS_MOVE') return `The order cannot move from ${about.replace('>', ' to ')}.`;
  return `${ERRORS[code].title.replace(/\.$/, '')}: ${about}.`;
}

function stockDetail(sku: string, left?: string): string {
  if (left === '0') return `${sku} is sold out.`;
  return left === '1' ? `Only 1 piece of ${sku} is left.` : `Only ${left ?? 'a few'} pieces of ${sku} are left.`;
}

function limitDetail(sku: string, limit?: string): string {
  return limit
    ? `One order may hold ${limit} of ${sku}.`
    : `${ERRORS.QUANTITY_LIMIT.title.replace(/\.$/, '')}: ${sku}.`;
}

function customerLimitDetail(sku: string, left?: string): string {
  return left === '0' ? `You have had as many of ${sku} as one customer may.` : `You may have ${left} more of ${sku}.`;
}

/** `<code>:<reason>[:<missing>[:<currency>]]` */
function promotionDetail(about: string): string {
  const [name, reason = '', missing = '0', currency = ''] = about.split(':');
  return isPromotionReason(reason)
    ? `${name}: ${explainPromotion(reason, Number(missing), currency)}`
    : ERRORS.PROMOTION_NOT_APPLICABLE.title;
}

function split(message: string): [string, string?] {
  const colon = message.indexOf(':');
  return colon < 0 ? [message] : [message.slice(0, colon), message.slice(colon + 1).trim()];
}

const tryLater = (code: ErrorCode, seconds: number, detail?: string, cause?: unknown): Problem =>
  new Problem(code, detail, { headers: { 'retry-after': String(seconds) }, cause });

/** The status that Nest or Fastify gave to its own error. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 ? status : undefined;
}
