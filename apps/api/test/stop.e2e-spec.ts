import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { anAddress, Client } from './support/client';
import { anEmail, PASSWORD } from './support/people';
import { aServer } from './support/server';

describe('stopping', () => {
  it('loses no request that was accepted, says goodbye to the others, and ends with 0', async () => {
    const server = await aServer();
    const { hostname, port } = new URL(server.origin);
    const outcomes = { answered: 0, refused: 0, lost: [] as string[], cutOff: [] as string[] };
    let isOver = false;
    const buyer = async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      while (!isOver) {
        await new Promise<void>((resolve) => {
          const body = JSON.stringify({ email: anEmail(), password: PASSWORD });
          const id = randomUUID();
          const headers = { ...loginHeaders(body), 'x-request-id': id };
          const sent = request(
            { hostname, port, agent, method: 'POST', path: '/api/v1/auth/login', headers },
            (response) => {
              response.resume();
              response.once('end', () => {
                if (response.statusCode === 401) outcomes.answered += 1;
                else outcomes.lost.push(`status ${response.statusCode}`);
                resolve();
              });
            },
          );
          sent.once('error', (error: NodeJS.ErrnoException) => {
            // Nobody listens any more, and nothing was sent: the next instance, or a later try, will serve it.
            if (error.syscall === 'connect') outcomes.refused += 1;
            // A connection that idled until the server let it go, or that it never saw: was the request accepted?
            else if (error.code === 'ECONNRESET' || error.code === 'EPIPE') outcomes.cutOff.push(id);
            else outcomes.lost.push(`${error.code} ${error.message}`);
            isOver = true;
            resolve();
          });
          sent.end(body);
        });
      }
    };
    const buyers = Promise.all(Array.from({ length: 10 }, buyer));
    await sleep(700);
    server.process.kill('SIGTERM');
    await sleep(100);
    const { status, body } = await new Client(anAddress(), server.origin).get('/health/ready');
    expect({ status, body }).toEqual({
      status: 503,
      body: { status: 'unavailable', reasons: ['The process is stopping.'] },
    });
    expect(await server.exited).toBe(0);
    await buyers;
    expect(outcomes.lost).toEqual([]);
    expect(outcomes.cutOff.filter((id) => server.log().includes(id))).toEqual([]);
    expect(outcomes.answered).toBeGreaterThan(5);
  });

  it('waits for an answer that takes its time', async () => {
    const server = await aServer({ BCRYPT_COST: '13' });
    const slow = new Client(anAddress(), server.origin).post('auth/login', { email: anEmail(), password: PASSWORD });
    await sleep(150);
    server.process.kill('SIGTERM');
    expect((await slow).status).toBe(401);
    expect(await server.exited).toBe(0);
  });
});

const loginHeaders = (body: string) => ({
  'content-type': 'application/json',
  'content-length': Buffer.byteLength(body),
  'x-forwarded-for': anAddress(),
});
