import { createHash, randomBytes } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ShopError } from '@storehouse/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestWithUser } from '../common/current-user.decorator';

export const CART_COOKIE = 'cart';
const HEADER = 'x-cart-token';
const KEPT_SECONDS = 90 * 24 * 3600;
/** 256 random bits in base64url. */
const TOKEN_PATTERN = /^[A-Za-z0-9_-]{43}$/;

/** How Swagger describes the header. */
export const CART_TOKEN_HEADER = {
  name: 'X-Cart-Token',
  required: false,
  description: 'Names the cart of a guest who keeps no cookies; `token` of the answer that opened the cart.',
};

/** Whose cart is meant: that of the signed-in user, otherwise that of the guest who holds a token. */
export class CartOwner {
  userId: number | null;
  /** SHA-256 of the guest's token; the token itself is nowhere kept. */
  tokenHash: Buffer | null;
  /** A token made for this request. The guest has to learn it when a cart is opened with it. */
  newToken?: string;
}

/**
 * The owner of the cart of a request. Programs send their token in X-Cart-Token; a browser gets it as a cookie with its
 * first look at the cart, so that two clicks at once fill the same cart, and for 90 more days with each look after that.
 */
export const CurrentCartOwner = createParamDecorator((_data: unknown, context: ExecutionContext): CartOwner => {
  const http = context.switchToHttp();
  const request = http.getRequest<RequestWithUser>();
  if (request.user) return { userId: request.user.id, tokenHash: null };
  const sent = tokenInHeader(request);
  if (sent) return { userId: null, tokenHash: hashOfToken(sent) };
  const known = tokenInCookie(request);
  const token = known ?? randomBytes(32).toString('base64url');
  http.getResponse<FastifyReply>().setCookie(CART_COOKIE, token, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: KEPT_SECONDS,
    secure: request.protocol === 'https',
  });
  return { userId: null, tokenHash: hashOfToken(token), newToken: known ? undefined : token };
});

/** The cart token that a guest sent, by header or cookie. */
export const cartTokenOf = (request: FastifyRequest): string | undefined =>
  tokenInHeader(request) ?? tokenInCookie(request);

/** What the database knows a token by. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

function tokenInHeader(request: FastifyRequest): string | undefined {
  const token = request.headers[HEADER];
  if (token === undefined) return undefined;
  if (typeof token === 'string' && TOKEN_PATTERN.test(token)) return token;
  throw new ShopError('VALIDATION_FAILED', undefined, [
    { field: 'X-Cart-Token', message: 'X-Cart-Token must be the token of an earlier answer' },
  ]);
}

function tokenInCookie(request: FastifyRequest): string | undefined {
  const token = request.cookies[CART_COOKIE];
  return token !== undefined && TOKEN_PATTERN.test(token) ? token : undefined;
}
