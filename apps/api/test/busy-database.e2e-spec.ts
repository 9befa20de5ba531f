import { createHash } from 'node:crypto';
import type { ProblemDto } from '@storehouse/dto';
import { anAddress, Client } from './support/client';
import { database } from './support/database';
import { anEmail, PASSWORD } from './support/people';

jest.setTimeout(20_000);

describe('a row that somebody holds for long', () => {
  it('makes who needs it wait a little and then try later; nobody else notices', async () => {
    const address = anAddress();
    const subject = createHash('sha256').update(address).digest();
    const holder = await database().getConnection();
    await holder.beginTransaction();
    await holder.query('INSERT INTO attempt_counters VALUES (?, ?, UTC_TIMESTAMP(3), 1)', ['login-address', subject]);

    const login = (client: Client) => client.post<ProblemDto>('auth/login', { email: anEmail(), password: PASSWORD });
    const started = performance.now();
    const [held, free] = await Promise.all([login(new Client(address)), login(new Client())]);
    const waited = performance.now() - started;
    await holder.rollback();
    holder.release();

    expect(held).toMatchObject({ status: 503, body: { code: 'UNAVAILABLE' } });
    expect(held.headers.get('retry-after')).toBe('2');
    expect(waited).toBeLessThan(8000);
    expect(free.status).toBe(401);
    expect((await login(new Client(address))).status).toBe(401);
  });
});
