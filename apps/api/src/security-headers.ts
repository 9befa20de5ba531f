import { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Env } from './config/env';

const YEAR_SECONDS = 365 * 24 * 3600;

/** Swagger UI brings styles inside its page. */
export const DOCS_POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/**
 * What a browser may do with our answers, as helmet says it. The same on each of them, so helmet is asked once, with an
 * answer that goes to nobody.
 */
export function securityHeaders(env: Pick<Env, 'tls'>): Readonly<Record<string, string>> {
  const nobody = new ServerResponse(new IncomingMessage(null as never));
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
        'form-action': ["'self'"],
      },
    },
    strictTransportSecurity: env.tls ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
  protect(nobody.req, nobody, (error) => {
    if (error) throw error;
  });
  return nobody.getHeaders() as Record<string, string>;
}
