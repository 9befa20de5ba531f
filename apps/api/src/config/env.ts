import { createHmac } from 'node:crypto';
import { accessSync, constants, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';

/** Where the database answers and who we are there. */
export interface DatabaseAddress {
  host: string;
  port: number;
  socketPath?: string;
  username: string;
  password: string;
  database: string;
}

const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
const LOG_FORMATS = ['json', 'pretty'] as const;
const CARD_PROVIDERS = ['none', 'sandbox', 'stripe'] as const;
const CAPTURES = ['automatic', 'manual'] as const;
const SHORTEST_SECRET = 32;

/** Who takes cards for the shop, and how. */
export interface CardSettings {
  provider: (typeof CARD_PROVIDERS)[number];
  /** Whether the provider takes the money at once, or staff when the goods leave. */
  capture: (typeof CAPTURES)[number];
  /** Of the sandbox: the key that its messages are signed with. */
  sandboxSecret: string;
  stripe?: { secretKey: string; webhookSecret: string; apiBase?: string };
}

/** The settings of the process, checked. A class, so that Nest can inject it. */
export class Env {
  readonly host: string;
  readonly port: number;
  readonly tls?: { cert: Buffer; key: Buffer };
  /** Addresses of the proxies whose X-Forwarded-* headers count. */
  readonly trustedProxies: string[];
  readonly database: DatabaseAddress;
  readonly databasePoolSize: number;
  /** How long one check of the books may take when the admin asks. */
  readonly booksCheckSeconds: number;
  readonly jwtSecret: string;
  /** The secret before the last change: its tokens are good until they end. */
  readonly jwtPreviousSecret?: string;
  /** How long an access token is good for. */
  readonly accessTokenSeconds: number;
  readonly passwordPepper: string;
  readonly bcryptCost: number;
  readonly mediaDir: string;
  readonly webDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly logFormat: (typeof LOG_FORMATS)[number];
  readonly cards: CardSettings;
  /** API requests from one address in a minute; 0 for no limit. */
  readonly rateLimitPerMinute: number;
  /** Where the shop is found; links in mails begin with it, whatever host a request named. */
  readonly publicUrl: string;
  /** The server that sends mails; without one they are kept in the mailbox of the admin. */
  readonly mail?: { smtpUrl: string; from: string };
}

type Source = Readonly<Record<string, string | undefined>>;

/** Reads all settings; `problems` has one plain sentence for each that is missing or wrong. */
export function readEnv(source: Source): { env: Env; problems: string[] } {
  const problems: string[] = [];
  const complain = (sentence: string) => {
    problems.push(sentence);
  };

  const text = (name: string, fallback?: string): string => {
    const value = source[name] || fallback;
    if (value === undefined) complain(`${name} is not set.`);
    return value ?? '';
  };
  const whole = (name: string, fallback: number, min: number, max: number): number => {
    const value = source[name] ? Number(source[name]) : fallback;
    if (!Number.isInteger(value) || value < min || value > max) {
      complain(`${name} must be a whole number from ${min} to ${max}, not "${source[name]}".`);
    }
    return value;
  };
  const oneOf = <T extends string>(name: string, choices: readonly T[], fallback: T): T => {
    const value = choices.find((choice) => choice === (source[name] || fallback));
    if (!value) complain(`${name} must be ${choices.join(' or ')}, not "${source[name]}".`);
    return value ?? fallback;
  };
  const secret = (name: string): string => {
    const value = text(name);
    if (value && Buffer.byteLength(value) < SHORTEST_SECRET) {
      complain(`${name} must be at least ${SHORTEST_SECRET} bytes long.`);
    }
    return value;
  };
  const file = (name: string): Buffer => {
    try {
      return readFileSync(text(name));
    } catch {
      complain(`${name}: the file ${source[name]} cannot be read.`);
      return Buffer.alloc(0);
    }
  };

  const url = (name: string, fallback: string, schemes: readonly string[]): string => {
    const value = text(name, fallback);
    if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol)) {
      complain(`${name} must begin with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}.`);
    }
    return value.replace(/\/+$/, '');
  };

  const isProduction = source.NODE_ENV === 'production';
  if (isProduction && source.SAMPLE_SHOP === '1') {
    complain('SAMPLE_SHOP=1 has sample logins that everybody knows; it does not go with NODE_ENV=production.');
  }
  if (isProduction && source.CARD_PROVIDER === 'sandbox') {
    complain('CARD_PROVIDER=sandbox takes play money; it does not go with NODE_ENV=production.');
  }
  if (Boolean(source.TLS_CERT) !== Boolean(source.TLS_KEY)) complain('HTTPS needs both TLS_CERT and TLS_KEY.');

  if (source.CARD_PROVIDER === 'stripe' && !source.PUBLIC_URL) {
    complain('Stripe needs PUBLIC_URL, so that payers come back to the shop.');
  }
  if (source.SMTP_URL && !source.PUBLIC_URL) complain('Mails need PUBLIC_URL, so that their links lead to the shop.');

  const env: Env = {
    host: text('HOST', '127.0.0.1'),
    port: whole('PORT', 3000, 0, 65_535),
    tls: source.TLS_CERT && source.TLS_KEY ? { cert: file('TLS_CERT'), key: file('TLS_KEY') } : undefined,
    trustedProxies: proxyList(source.TRUST_PROXY, complain),
    database: databaseAddress(text('DATABASE_API_URL'), complain),
    databasePoolSize: whole('DATABASE_POOL_SIZE', 10, 1, 200),
    booksCheckSeconds: whole('BOOKS_CHECK_SECONDS', 30, 1, 600),
    jwtSecret: secret('JWT_SECRET'),
    jwtPreviousSecret: source.JWT_PREVIOUS_SECRET ? secret('JWT_PREVIOUS_SECRET') : undefined,
    accessTokenSeconds: whole('ACCESS_TOKEN_SECONDS', 600, 1, 900),
    passwordPepper: secret('PASSWORD_PEPPER'),
    bcryptCost: whole('BCRYPT_COST', 12, isProduction ? 12 : 4, 15),
    mediaDir: resolve(text('MEDIA_DIR')),
    webDir: resolve(text('WEB_DIR', 'dist/web')),
    logLevel: oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    logFormat: oneOf('LOG_FORMAT', LOG_FORMATS, process.stdout.isTTY ? 'pretty' : 'json'),
    cards: {
      provider: oneOf('CARD_PROVIDER', CARD_PROVIDERS, source.SAMPLE_SHOP === '1' ? 'sandbox' : 'none'),
      capture: oneOf('CARD_CAPTURE', CAPTURES, 'automatic'),
      sandboxSecret: createHmac('sha256', source.JWT_SECRET ?? '')
        .update('sandbox-psp')
        .digest('hex'),
      stripe:
        source.CARD_PROVIDER === 'stripe'
          ? {
              secretKey: text('STRIPE_SECRET_KEY'),
              webhookSecret: text('STRIPE_WEBHOOK_SECRET'),
              apiBase: source.STRIPE_API_BASE ? url('STRIPE_API_BASE', '', ['http:', 'https:']) : undefined,
            }
          : undefined,
    },
    rateLimitPerMinute: whole('RATE_LIMIT_PER_MINUTE', 600, 0, 1_000_000),
    publicUrl: url('PUBLIC_URL', `http://localhost:${Number(source.PORT) || 3000}`, ['http:', 'https:']),
    mail: source.SMTP_URL ? { smtpUrl: url('SMTP_URL', '', ['smtp:', 'smtps:']), from: text('MAIL_FROM') } : undefined,
  };
  if (source.MEDIA_DIR && !isReadable(env.mediaDir)) {
    complain(`MEDIA_DIR: the folder ${env.mediaDir} cannot be read.`);
  }
  return { env, problems };
}

function databaseAddress(text: string, complain: (sentence: string) => void): DatabaseAddress {
  const nowhere = { host: '', port: 0, username: '', password: '', database: '' };
  if (!text) return nowhere;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['mysql:', 'mariadb:'].includes(url.protocol) || !url.username || url.pathname.length < 2) {
    complain('DATABASE_API_URL must look like mysql://user:password@host:3306/database.');
    return nowhere;
  }
  return {
    host: url.hostname,
    port: Number(url.port) || 3306,
    socketPath: url.searchParams.get('socketPath') ?? undefined,
    username: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
  };
}

/** An explicit list: whoever trusts every sender lets each choose its own address. */
function proxyList(text: string | undefined, complain: (sentence: string) => void): string[] {
  const named = ['loopback', 'linklocal', 'uniquelocal'];
  const entries = (text ?? '').split(',').flatMap((entry) => entry.trim() || []);
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const isRange = isIP(address) !== 0 && (bits === undefined || /^\d{1,3}$/.test(bits));
    if (!isRange && !named.includes(entry)) {
      complain(`TRUST_PROXY lists addresses, ranges or ${named.join(', ')}; "${entry}" is none of them.`);
    }
  }
  return entries;
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
