import { connect } from 'node:net';
import type { ProblemDto } from '@storehouse/dto';
import { anAddress, Client } from './support/client';
import { aServer, type Server } from './support/server';

describe('the limit of requests', () => {
  const LIMIT = 40;
  let server: Server;

  beforeAll(async () => {
    server = await aServer({ RATE_LIMIT_PER_MINUTE: String(LIMIT) });
  });
  afterAll(() => server.stop());

  it('is one per address, and says when to come again', async () => {
    const [one, other] = [new Client(anAddress(), server.origin), new Client(anAddress(), server.origin)];
    for (let time = 0; time < LIMIT; time += 1) expect((await one.get('categories')).status).toBe(200);
    const refused = await one.get<ProblemDto>('categories');
    expect(refused).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await other.get('categories')).status).toBe(200);
    expect((await one.get('/health/live')).status).toBe(200);
  });

  it('is lower for orders and payments, which are what people with stolen cards try', async () => {
    const buyer = new Client(anAddress(), server.origin);
    const order = () => buyer.post<ProblemDto>('orders', {}, { 'idempotency-key': 'once' });
    expect([(await order()).status, (await order()).status]).toEqual([400, 400]);
    expect(await order()).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS' } });
    expect((await buyer.get('categories')).status).toBe(200);
  });

  it('is not got round by inventing an address', async () => {
    const bare = await aServer({ RATE_LIMIT_PER_MINUTE: '5', TRUST_PROXY: '' });
    const statuses: number[] = [];
    for (let time = 0; time < 6; time += 1) {
      statuses.push((await new Client(anAddress(), bare.origin).get('categories')).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    await bare.stop();
  });
});

describe('a client that sends slowly', () => {
  it('is let go after a while', async () => {
    const socket = connect(Number(new URL(process.env.API_URL ?? '').port), '127.0.0.1');
    socket.write(
      'POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
    );
    const started = performance.now();
    await new Promise((resolve) =>
      socket
        .once('close', resolve)
        .on('error', () => undefined)
        .resume(),
    );
    expect(performance.now() - started).toBeLessThan(14_000);
  });
});
