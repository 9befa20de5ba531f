import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ShopError } from '@storehouse/domain';
import type { FastifyRequest } from 'fastify';

const HEADER = 'idempotency-key';
const LONGEST_KEY = 255;

/** Stands on the answer to a repeat. */
export const REPLAYED_HEADER = 'idempotency-replayed';

/** How Swagger describes the header. */
export const IDEMPOTENCY_HEADER = {
  name: 'Idempotency-Key',
  required: true,
  description: 'Any text of 1 to 255 characters, new for each order. A repeat with the same key makes no second order.',
  schema: { type: 'string', minLength: 1, maxLength: LONGEST_KEY, example: '5b1f7c0e-9a57-4f0c-8f4e-2f9d3c1c7a11' },
};

/** The Idempotency-Key of a request. Refuses IDEMPOTENCY_KEY_MISSING. */
export const IdempotencyKey = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const key = context.switchToHttp().getRequest<FastifyRequest>().headers[HEADER];
  if (typeof key !== 'string' || key === '') throw new ShopError('IDEMPOTENCY_KEY_MISSING');
  if (key.length > LONGEST_KEY) {
    const message = `Idempotency-Key must have at most ${LONGEST_KEY} characters`;
    throw new ShopError('VALIDATION_FAILED', undefined, [{ field: 'Idempotency-Key', message }]);
  }
  return key;
});

/** What makes a repeated request known: hashes of its key and of its body, as it was read. */
export interface IdempotentRequest {
  keyHash: Buffer;
  requestHash: Buffer;
}

export const idempotentRequest = (key: string, body: object): IdempotentRequest => ({
  keyHash: hashOfKey(key),
  requestHash: sha256(canonical(body)),
});

/** A key as the database knows it. */
export const hashOfKey = (key: string): Buffer => sha256(key);

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** JSON in which the order of fields does not count. */
const canonical = (value: object): string =>
  JSON.stringify(value, (_name, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
