import { request } from 'node:http';
import type { ProblemDto } from '@storehouse/dto';
import { apiUrl, Client } from './support/client';
import { aCustomer } from './support/people';

const JSON_TYPE = { 'content-type': 'application/json' };
const client = new Client();
const post = (body: unknown, headers: Record<string, string> = JSON_TYPE) =>
  client.send<ProblemDto>('POST', 'auth/login', { body, headers });

describe('a request that cannot be served', () => {
  it.each([
    ['broken JSON', '{"email":'],
    ['no JSON', 'hello'],
    ['a list', '[]'],
    ['a text', '"email"'],
    ['null', 'null'],
    ['__proto__', '{"__proto__":{"role":"admin"}}'],
    ['a constructor', '{"constructor":{"prototype":{"role":"admin"}}}'],
    ['an empty body that says it is JSON', ''],
    ['200,000 brackets', `{"email":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
  ])('is malformed: %s', async (_what, body) => {
    expect(await post(body)).toMatchObject({ status: 400, body: { code: 'MALFORMED_REQUEST' } });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'nonsense'])(
    'has a type that is not taken: %s',
    async (type) => {
      expect(await post('email=a', { 'content-type': type })).toMatchObject({
        status: 415,
        body: { code: 'UNSUPPORTED_MEDIA_TYPE' },
      });
    },
  );

  it('is a form with files where none are taken', async () => {
    const form = new FormData();
    form.set('email', 'a@example.com');
    expect(await post(form, {})).toMatchObject({ status: 415, body: { code: 'UNSUPPORTED_MEDIA_TYPE' } });
  });

  it('is too large', async () => {
    expect(await post(JSON.stringify({ email: 'x'.repeat(1_100_000) }))).toMatchObject({
      status: 413,
      body: { code: 'PAYLOAD_TOO_LARGE' },
    });
  });

  it('names no route', async () => {
    for (const [method, path] of [
      ['GET', 'nothing-here'],
      ['POST', 'nothing-here'],
      ['GET', '/api'],
      ['GET', '/api/v2/products'],
      ['GET', '/media/nothing-640.webp'],
      ['GET', '/assets/nothing.js'],
    ] as const) {
      const { status, body } = await client.send<ProblemDto>(method, path);
      expect({ path, status, code: body.code }).toEqual({ path, status: 404, code: 'NOT_FOUND' });
    }
  });

  it('takes a method that the path does not, and learns which it does', async () => {
    const { status, body, headers } = await client.delete<ProblemDto>('auth/login');
    expect({ status, code: body.code }).toEqual({ status: 405, code: 'METHOD_NOT_ALLOWED' });
    expect(headers.get('allow')).toBe('POST');
    expect((await client.put('account/addresses/1')).headers.get('allow')).toBe('PATCH, DELETE');
  });

  it.each(['/media/%', '/media/%ff', '/api/v1/products/%E0%A4%A', '/media/..%2f..%2fpackage.json', '/%c0%ae'])(
    'has a path that leads nowhere: %s',
    async (path) => {
      const status = await statusOfRaw(path);
      expect([400, 404]).toContain(status);
      expect((await client.get('/health/live')).status).toBe(200);
    },
  );

  it('repeats a query parameter, or asks for a prototype', async () => {
    for (const query of ['limit=1&limit=2', '__proto__=1', 'constructor=1', 'limit[]=1', 'unknown=1']) {
      const { status, body } = await client.get<ProblemDto>(`products?${query}`);
      expect({ query, status, code: body.code }).toEqual({ query, status: 400, code: 'VALIDATION_FAILED' });
    }
  });

  it('sends the wrong kind of value for every field, and hears about every field', async () => {
    const { body } = await post(JSON.stringify({ email: { a: 1 }, password: ['x'], extra: true }));
    expect(body.errors?.map(({ field }) => field).sort()).toEqual(['email', 'extra', 'password']);
  });

  it('has a number in the path that is none', async () => {
    const customer = await aCustomer();
    for (const id of ['abc', '0', '-1', '1.5', '99999999999999999999']) {
      const { status, body } = await customer.delete<ProblemDto>(`account/addresses/${id}`);
      expect({ id, status, field: body.errors?.[0]?.field }).toEqual({ id, status: 400, field: 'id' });
    }
  });
});

describe('the id of a request', () => {
  it('stands on every answer, and a well-formed one of the caller is kept', async () => {
    expect((await client.get('/health/live')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const { body } = await client.get<ProblemDto>('nothing', { headers: { 'x-request-id': 'my-own-id.17' } });
    expect(body.requestId).toBe('my-own-id.17');
    for (const odd of ['short', 'x'.repeat(101), '{"json":1}']) {
      const { headers } = await client.get('nothing', { headers: { 'x-request-id': odd } });
      expect(headers.get('x-request-id')).not.toBe(odd);
    }
  });
});

/** fetch tidies a path up before it sends it; this does not. */
function statusOfRaw(path: string): Promise<number> {
  const { hostname, port } = new URL(apiUrl());
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .once('error', reject)
      .end();
  });
}
