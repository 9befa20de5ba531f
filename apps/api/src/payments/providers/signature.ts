import { createHmac, timingSafeEqual } from 'node:crypto';

const TOLERANCE_SECONDS = 300;

/** Signs a message as "t=<seconds>,v1=<HMAC-SHA256 of seconds.body>". */
export const sign = (body: string, secret: string, seconds = Math.floor(Date.now() / 1000)): string =>
  `t=${seconds},v1=${digestOf(body, secret, seconds).toString('hex')}`;

/** Whether the message is signed with the secret, and not long ago; compared in constant time. */
export function isAuthentic(body: string, signature: unknown, secret: string): boolean {
  const [, seconds = '', given = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(String(signature)) ?? [];
  if (!given) return false;
  const isFresh = Math.abs(Date.now() / 1000 - Number(seconds)) <= TOLERANCE_SECONDS;
  return timingSafeEqual(Buffer.from(given, 'hex'), digestOf(body, secret, Number(seconds))) && isFresh;
}

const digestOf = (body: string, secret: string, seconds: number): Buffer =>
  createHmac('sha256', secret).update(`${seconds}.${body}`).digest();
