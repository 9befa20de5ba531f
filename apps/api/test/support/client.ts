import { expectProblem, expectToMatchSpec } from './contract';

/** An answer of the API. */
export interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

interface Sending {
  /** Sent as JSON; text and bytes are sent as they are. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** Where the shop under test answers. */
export function apiUrl(): string {
  const url = process.env.API_URL;
  if (!url) throw new Error('API_URL is not set: run `npm test`, or keep a shop open with `npm run test:up`.');
  return url;
}

/**
 * Somebody who uses the API: with an address, cookies and, once signed in, a token of their own. Paths are those below
 * /api/v1, or whole ones when they begin with a slash. Every answer is held against the OpenAPI document.
 */
export class Client {
  readonly cookies = new Map<string, string>();
  token?: string;

  constructor(
    readonly address = anAddress(),
    readonly origin = apiUrl(),
  ) {}

  get = <T>(path: string, sending?: Sending) => this.send<T>('GET', path, sending);
  post = <T>(path: string, body?: unknown, headers?: Record<string, string>) =>
    this.send<T>('POST', path, { body, headers });
  patch = <T>(path: string, body?: unknown, headers?: Record<string, string>) =>
    this.send<T>('PATCH', path, { body, headers });
  put = <T>(path: string, body?: unknown, headers?: Record<string, string>) =>
    this.send<T>('PUT', path, { body, headers });
  delete = <T>(path: string, sending?: Sending) => this.send<T>('DELETE', path, sending);

  async send<T>(method: string, path: string, { body, headers = {} }: Sending = {}): Promise<Answer<T>> {
    const url = new URL(path.startsWith('/') ? path : `/api/v1/${path}`, this.origin);
    const isPlain = body !== undefined && !isRaw(body);
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      body: isPlain ? JSON.stringify(body) : (body as BodyInit | undefined),
      headers: {
        'x-forwarded-for': this.address,
        ...(isPlain && { 'content-type': 'application/json' }),
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(this.cookies.size > 0 && {
          cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        }),
        ...headers,
      },
    });
    this.keepCookies(response.headers);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const answer = { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
    if (url.pathname.startsWith('/api/')) {
      if (answer.status >= 400) expectProblem(method, url.pathname, answer);
      else expectToMatchSpec(method, url.pathname, answer);
    }
    return answer;
  }

  private keepCookies(headers: Headers): void {
    for (const cookie of headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split('; ');
      const at = pair.indexOf('=');
      const name = pair.slice(0, at);
      if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(at + 1));
    }
  }
}

const isRaw = (body: unknown): boolean =>
  typeof body === 'string' || body instanceof Uint8Array || body instanceof FormData || body instanceof ReadableStream;

/** An address nobody else has, so that no test fills another's limits. */
export const anAddress = (): string => `10.${byte()}.${byte()}.${byte()}`;
const byte = (): number => Math.floor(Math.random() * 256);
