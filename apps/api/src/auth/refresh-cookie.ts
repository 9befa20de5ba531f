import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const MAX_AGE_SECONDS = 14 * 24 * 3600;

/** Over HTTPS the prefix __Host- binds the cookie to this very host; plain HTTP is for trying things out. */
function cookieOf(request: FastifyRequest): { name: string; options: CookieSerializeOptions } {
  const secure = request.protocol === 'https';
  const options = { httpOnly: true, sameSite: 'strict', secure, path: secure ? '/' : '/api/v1/auth' } as const;
  return { name: secure ? '__Host-refresh' : 'refresh', options };
}

export const readRefreshCookie = (request: FastifyRequest): string | undefined =>
  request.cookies[cookieOf(request).name];

export function setRefreshCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  const { name, options } = cookieOf(request);
  reply.setCookie(name, token, { ...options, maxAge: MAX_AGE_SECONDS });
}

export function clearRefreshCookie(request: FastifyRequest, reply: FastifyReply): void {
  const { name, options } = cookieOf(request);
  reply.clearCookie(name, options);
}
