/**
 * Every refusal of the shop: code → HTTP status and plain sentence. Procedures SIGNAL the code, services throw it,
 * the API answers it (RFC 9457), the web shows its sentence. A code is never renamed: clients rely on it.
 */
export const ERRORS = {
  // The request itself
  VALIDATION_FAILED: { status: 400, title: 'Some fields need another look.' },
  MALFORMED_REQUEST: { status: 400, title: 'The request could not be read.' },
  UNAUTHENTICATED: { status: 401, title: 'Please sign in first.' },
  FORBIDDEN: { status: 403, title: 'Your account may not do this.' },
  NOT_FOUND: { status: 404, title: 'There is nothing here.' },
  METHOD_NOT_ALLOWED: { status: 405, title: 'This address does not take that method.' },
  CONFLICT: { status: 409, title: 'This clashes with something that exists already.' },
  STALE_VERSION: { status: 412, title: 'Someone else changed this meanwhile. Load it again.' },
  PAYLOAD_TOO_LARGE: { status: 413, title: 'That is larger than we accept.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'This format is not accepted here.' },
  TOO_MANY_REQUESTS: { status: 429, title: 'Too many tries. Please wait a little.' },
  INTERNAL_ERROR: { status: 500, title: 'Something failed on our side. Nothing was changed.' },
  UNAVAILABLE: { status: 503, title: 'The shop is busy or restarting. Please try again in a moment.' },

  // Accounts
  INVALID_CREDENTIALS: { status: 401, title: 'E-mail and password do not match.' },
  SESSION_EXPIRED: { status: 401, title: 'Your session has ended. Please sign in again.' },
  PASSWORD_TOO_COMMON: { status: 422, title: 'This password is too easy to guess.' },

  // Catalogue
  PRODUCT_NOT_FOUND: { status: 404, title: 'This product does not exist or is no longer sold.' },
  VARIANT_NOT_FOUND: { status: 404, title: 'There is no variant with this SKU.' },
  SKU_TAKEN: { status: 409, title: 'Another variant has this SKU already.' },
  BARCODE_TAKEN: { status: 409, title: 'Another variant has this barcode already.' },
  SLUG_TAKEN: { status: 409, title: 'Another product has this web address already.' },
  OPTION_COMBINATION_TAKEN: { status: 409, title: 'Two variants have the same options.' },
  IMAGE_UNREADABLE: { status: 422, title: 'This file is not a picture we can read.' },

  // Stock
  LOCATION_NOT_FOUND: { status: 404, title: 'There is no such location.' },
  LOCATION_TAKEN: { status: 409, title: 'Another location has this code already.' },
  LOCATION_LIMIT: { status: 409, title: 'The shop keeps no more locations.' },
  LAST_LOCATION: { status: 409, title: 'One location must stay active, or nothing can be sold.' },
  STOCKTAKE_OUTDATED: { status: 409, title: 'Nothing was booked: some lines need another look.' },
  HOLD_NOT_FOUND: { status: 404, title: 'These pieces are not held any more.' },

  // Cart
  CART_EMPTY: { status: 422, title: 'There is nothing in the cart.' },
  CART_LINE_NOT_FOUND: { status: 404, title: 'This line is no longer in the cart.' },
  CART_ALREADY_ORDERED: { status: 409, title: 'This cart was ordered already.' },
  CART_FULL: { status: 422, title: 'The cart holds no more different products.' },
  CUSTOMER_LIMIT: { status: 422, title: 'That is more than one customer may have of this product.' },
  QUANTITY_LIMIT: { status: 422, title: 'That is more than one order may hold of this product.' },
  NOT_FOR_SALE: { status: 409, title: 'This product is not for sale at the moment.' },
  OUT_OF_STOCK: { status: 409, title: 'Not enough pieces left.' },

  CURRENCY_UNKNOWN: { status: 422, title: 'The shop has no prices in this currency.' },
  PROMOTION_CODE_TAKEN: { status: 409, title: 'Another promotion has this code already.' },
  PROMOTION_UNKNOWN: { status: 404, title: 'We know no such code.' },
  PROMOTION_NOT_APPLICABLE: { status: 409, title: 'This code does not apply to this cart.' },
  GIFT_CARD_UNKNOWN: { status: 404, title: 'We know no such gift card.' },
  GIFT_CARD_UNUSABLE: { status: 409, title: 'Nothing can be paid with this gift card.' },

  // Prices
  TAX_RATES_OVERLAP: { status: 409, title: 'Another rate holds there on some of these days.' },

  // Orders
  ORDER_NOT_FOUND: { status: 404, title: 'We know no such order.' },
  ILLEGAL_STATUS_MOVE: { status: 409, title: 'The order cannot move to that status now.' },
  DELIVERY_METHOD_UNKNOWN: { status: 422, title: 'This delivery method is not offered here.' },
  PAYMENT_METHOD_UNKNOWN: { status: 422, title: 'This payment method is not offered here.' },
  IDEMPOTENCY_KEY_MISSING: { status: 400, title: 'Send an Idempotency-Key header, so that a repeat does no harm.' },
  IDEMPOTENCY_KEY_REUSED: { status: 422, title: 'This Idempotency-Key was used with another request.' },
  IDEMPOTENCY_IN_PROGRESS: {
    status: 409,
    title: 'The first request with this Idempotency-Key still runs. Repeat it in a moment.',
  },
  TOO_MANY_ORDERS: { status: 429, title: 'Too many orders in a short time. Please wait a few minutes.' },
  BACKORDER_OPEN: {
    status: 409,
    title: 'Pieces of this order have not come in yet. Receive them, or cancel the order.',
  },
  AMOUNT_TOO_LARGE: { status: 422, title: 'This amount is larger than the shop can book.' },

  // Invoices and mails
  INVOICE_NOT_FOUND: { status: 404, title: 'There is no invoice yet. It comes when the order is paid or sent.' },
  MAIL_SERVER_MISSING: { status: 409, title: 'No mail server is set up; mails are kept here.' },

  // Payments
  ORDER_PAID: { status: 409, title: 'This order is paid already.' },
  PAYMENT_NOT_POSSIBLE: { status: 409, title: 'This cannot be paid or booked any more.' },
  PAYMENT_NOT_FOUND: { status: 404, title: 'We know no such payment.' },
  PAYMENT_TOO_HIGH: { status: 409, title: 'That is more than is still due.' },
  PAYMENTS_PAUSED: { status: 503, title: 'Card payments are paused for a few minutes. Please try again later.' },
  PROVIDER_REFUSED: { status: 409, title: 'The payment provider has refused this.' },
  PROVIDER_UNAVAILABLE: { status: 503, title: 'The payment provider does not answer. Nothing was charged.' },
  WEBHOOK_NOT_AUTHENTIC: { status: 400, title: 'This message does not come from the payment provider.' },
  PAYMENT_IS_FIXED: { status: 409, title: 'A payment keeps its order and its amount.' },

  // Books that nobody may rewrite; raised by the database alone
  LEDGER_IS_APPEND_ONLY: { status: 409, title: 'Ledger rows are never changed or deleted.' },
  ORDER_IS_FIXED: { status: 409, title: 'A placed order keeps its lines and amounts.' },
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** What any route may answer: not about what it is for, but about the request, its sender or the state of the shop. */
export const REFUSED_ANYWHERE: readonly ErrorCode[] = [
  'VALIDATION_FAILED',
  'MALFORMED_REQUEST',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'TOO_MANY_REQUESTS',
  'INTERNAL_ERROR',
  'UNAVAILABLE',
];

/** True when the word is a code of the catalogue. */
export const isErrorCode = (word: string): word is ErrorCode => Object.hasOwn(ERRORS, word);

/** What is wrong with one field of the input. */
export interface FieldError {
  /** Path of the field, for example `shippingAddress.postalCode` or `lines.0.sku`. */
  field: string;
  message: string;
}

/** A refusal: expected, quiet, with a code of the catalogue. `detail` says what about this case, in a plain sentence. */
export class ShopError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: string = ERRORS[code].title,
    readonly fieldErrors: readonly FieldError[] = [],
  ) {
    super(`${code}: ${detail}`);
    this.name = 'ShopError';
  }
}
