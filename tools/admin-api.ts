import type { ProblemDto, SessionDto } from '@storehouse/dto';

const PATIENCE_MS = 30_000;

/** A refusal of the API, with its problem details. */
export class ApiRefusal extends Error {
  constructor(readonly problem: ProblemDto) {
    const fields = problem.errors?.map(({ field, message }) => ` ${field}: ${message}`).join(';') ?? '';
    super(`${problem.code}: ${problem.detail}${fields}`);
  }
}

/**
 * The shop's public API as an admin: signs in with ADMIN_EMAIL and ADMIN_PASSWORD (the sample shop's admin by default),
 * again when the session ends, and waits when the shop asks to. What may be repeated (reading, and what has an idempotency
 * key) is asked again while the shop does not answer, for as long as a restart may take.
 */
export class AdminApi {
  private session?: Promise<SessionDto>;

  constructor(
    private readonly baseUrl: string,
    private readonly email = process.env.ADMIN_EMAIL ?? 'admin@storehouse.example',
    private readonly password = process.env.ADMIN_PASSWORD ?? 'storehouse-admin-demo',
  ) {}

  get<T>(path: string): Promise<T> {
    return this.request('GET', path);
  }

  post<T>(path: string, body: object, headers: Record<string, string> = {}): Promise<T> {
    return this.request('POST', path, body, headers);
  }

  put<T>(path: string, body: object): Promise<T> {
    return this.request('PUT', path, body);
  }

  private async request<T>(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<T> {
    for (;;) {
      this.session ??= this.signIn();
      const session = this.session;
      const { accessToken } = await session;
      const isRepeatable = method === 'GET' || 'idempotency-key' in headers;
      const ask = () => this.send(method, path, body, { ...headers, authorization: `Bearer ${accessToken}` });
      const response = isRepeatable ? await patiently(ask) : await ask();
      if (response.status === 401) {
        // Parallel requests share one new sign-in.
        if (this.session === session) this.session = undefined;
      } else if (response.status === 429 || response.status === 503) {
        await response.body?.cancel();
        await seconds(Number(response.headers.get('retry-after') ?? 1));
      } else {
        return (await answerOf(response)) as T;
      }
    }
  }

  private async signIn(): Promise<SessionDto> {
    const response = await this.send('POST', 'auth/login', { email: this.email, password: this.password });
    return (await answerOf(response)) as SessionDto;
  }

  private send(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.baseUrl}/api/v1/${path}`, {
      method,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    }).catch((error: Error & { cause?: Error }) => {
      throw new Error(`The shop does not answer at ${this.baseUrl} (${error.cause?.message ?? error.message}).`);
    });
  }
}

/** Asks until somebody answers. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; ; await seconds(1)) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

async function answerOf(response: Response): Promise<unknown> {
  const answer = await response.json();
  if (!response.ok) throw new ApiRefusal(answer as ProblemDto);
  return answer;
}

const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000));
