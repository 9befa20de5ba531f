import { HttpException } from '@nestjs/common';
import { ERRORS, type ErrorCode, type FieldError, ShopError } from '@storehouse/domain';

/** A failure as the client will see it; `cause` is what the log will see. */
export class Problem extends HttpException {
  constructor(
    readonly code: ErrorCode,
    readonly detail: string = ERRORS[code].title,
    readonly more: { fieldErrors?: readonly FieldError[]; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(`${code}: ${detail}`, ERRORS[code].status, { cause: more.cause });
  }
}

/** A refusal that says when to come again. */
export class TryLater extends ShopError {
  constructor(
    code: 'TOO_MANY_REQUESTS' | 'UNAVAILABLE',
    readonly retryAfterSeconds: number,
    detail?: string,
  ) {
    super(code, detail);
  }
}
