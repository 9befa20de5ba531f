import type { Env } from './config/env';

const YEAR_SECONDS = 365 * 24 * 3600;

/** Swagger UI brings styles inside its page. */
export const DOCS_POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** What a browser may do with our answers. The same on each of them, so that nothing is worked out for a request. */
export const securityHeaders = (env: Pick<Env, 'tls'>): Readonly<Record<string, string>> => ({
  'content-security-policy':
    "default-src 'self';img-src 'self' data: blob:;object-src 'none';base-uri 'none';frame-ancestors 'none';form-action 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
  ...(env.tls && { 'strict-transport-security': `max-age=${YEAR_SECONDS}` }),
});
