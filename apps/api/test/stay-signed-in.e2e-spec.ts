import type { ProblemDto, SessionDto } from '@storehouse/dto';
import { Client } from './support/client';
import { sql } from './support/database';
import { aCustomer, type Person } from './support/people';

const COOKIE = 'refresh';
const tokenOf = (person: Client): string => person.cookies.get(COOKIE) ?? '';

/** Somebody else with the same cookie. */
function withCookie(token: string): Client {
  const client = new Client();
  client.cookies.set(COOKIE, token);
  return client;
}

const refresh = (client: Client) => client.post<SessionDto & ProblemDto>('auth/refresh');

describe('staying signed in', () => {
  let customer: Person;
  beforeEach(async () => {
    customer = await aCustomer();
  });

  it('gives a new access token and a new refresh token', async () => {
    const before = tokenOf(customer);
    const { status, body } = await refresh(customer);
    expect({ status, user: body.user }).toEqual({ status: 200, user: customer.user });
    expect(tokenOf(customer)).not.toBe(before);
    customer.token = body.accessToken;
    expect((await customer.get('auth/me')).status).toBe(200);
  });

  it('keeps the refresh token where no script can read it', async () => {
    const { headers, body } = await refresh(customer);
    const [cookie] = headers.getSetCookie();
    expect(cookie).toMatch(/^refresh=[\w-]{43}; Max-Age=1209600; Path=\/api\/v1\/auth; HttpOnly; SameSite=Strict$/);
    expect(JSON.stringify(body)).not.toContain(tokenOf(customer));
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('stores no token in clear', async () => {
    const rows = await sql<{ token_hash: Buffer }>(
      'SELECT token_hash FROM refresh_tokens t JOIN refresh_token_families f ON f.id = t.family_id WHERE f.user_id = ?',
      [customer.user.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.token_hash.toString('base64url')).not.toBe(tokenOf(customer));
  });

  it('answers the same again when the first answer was lost, or two tabs ask at once', async () => {
    const old = tokenOf(customer);
    const others = Array.from({ length: 8 }, () => withCookie(old));
    const answers = await Promise.all(others.map(refresh));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(new Set(others.map(tokenOf)).size).toBe(1);
  });

  it('ends the session when a token comes back whose successor was used: somebody has stolen one', async () => {
    const stolen = tokenOf(customer);
    await refresh(customer);
    await refresh(customer);
    const thief = await refresh(withCookie(stolen));
    expect(thief).toMatchObject({ status: 401, body: { code: 'SESSION_EXPIRED' } });
    expect((await refresh(customer)).status).toBe(401);
  });

  it('knows neither no token nor an invented one', async () => {
    expect((await refresh(new Client())).body.code).toBe('SESSION_EXPIRED');
    expect((await refresh(withCookie('x'.repeat(43)))).body.code).toBe('SESSION_EXPIRED');
  });

  it('ends with signing out', async () => {
    const token = tokenOf(customer);
    const { status, headers } = await customer.post('auth/logout');
    expect(status).toBe(204);
    expect(headers.get('clear-site-data')).toBe('"storage"');
    expect(customer.cookies.has(COOKIE)).toBe(false);
    expect((await refresh(withCookie(token))).status).toBe(401);
    expect((await customer.post('auth/logout')).status).toBe(204);
  });

  it('ends for an account that was closed', async () => {
    await sql('UPDATE users SET disabled_at = UTC_TIMESTAMP(3) WHERE id = ?', [customer.user.id]);
    expect((await refresh(customer)).status).toBe(401);
  });

  it('is not to be had from a page of another web site', async () => {
    const { origin } = customer;
    const from = (site: string) => customer.post('auth/refresh', undefined, { origin: site });
    expect((await from('https://evil.example')).status).toBe(403);
    expect((await from('null')).status).toBe(403);
    expect((await from(origin)).status).toBe(200);
  });
});
