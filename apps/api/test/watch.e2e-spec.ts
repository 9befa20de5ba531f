import { anAddress, Client } from './support/client';
import { anEmail } from './support/people';
import { aServer } from './support/server';

describe('health', () => {
  it('is live and ready', async () => {
    for (const path of ['/health/live', '/health/ready']) {
      const { status, body } = await new Client().get(path);
      expect({ status, body }).toEqual({ status: 200, body: { status: 'ok', reasons: [] } });
    }
  });
});

describe('the log', () => {
  it('has one line a request, with who and what and how long, and never a secret', async () => {
    const server = await aServer();
    const secret = 'my own password 4711';
    const email = anEmail();
    const client = new Client(anAddress(), server.origin);
    await client.post('auth/register', { email, name: 'Ada', password: secret });
    await client.post('auth/login', { email, password: `${secret}!` });
    const { body } = await client.post<{ accessToken: string; user: { id: number } }>('auth/login', {
      email,
      password: secret,
    });
    client.token = body.accessToken;
    const refreshToken = client.cookies.get('refresh') ?? '';
    await client.get('account/addresses', { headers: { 'x-request-id': 'find-me-again' } });
    await client.get(`nothing?token=${secret}`);
    await client.get('/health/live');
    await server.stop();

    const log = server.log();
    for (const hidden of [secret, body.accessToken, refreshToken, email]) expect(log).not.toContain(hidden);
    const lines = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const requests = lines.filter(({ msg }) => msg === 'request');
    expect(requests.map(({ method, route, status }) => `${method} ${route} ${status}`)).toEqual([
      'POST /api/v1/auth/register 201',
      'POST /api/v1/auth/login 401',
      'POST /api/v1/auth/login 200',
      'GET /api/v1/account/addresses 200',
      'GET /* 404',
    ]);
    expect(requests[3]).toMatchObject({ requestId: 'find-me-again', userId: body.user.id, dbQueries: 1 });
    for (const line of requests) {
      expect(Object.keys(line)).toEqual(
        expect.arrayContaining(['time', 'level', 'requestId', 'ms', 'dbMs', 'dbQueries']),
      );
    }
    // The worker of this server may deliver what other tests did.
    const events = lines.map(({ event }) => event).filter((event) => event && !event.startsWith('outbox.'));
    expect(events).toEqual(['auth.registered', 'auth.login_refused', 'auth.signed_in']);
  });
});
