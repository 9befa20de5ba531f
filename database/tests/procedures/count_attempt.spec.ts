import type { RowDataPacket } from 'mysql2/promise';
import { asAdmin, asApi, hashOf, unique } from '../support';

interface Answer {
  allowed: number;
  retry_after_s: number;
}

const attempt = async (subject: Buffer, limit = 3, windowS = 60): Promise<Answer> => {
  return (await asApi.callRow('count_attempt', 'test', subject, limit, windowS)) as RowDataPacket & Answer;
};

describe('counting tries', () => {
  it('allows as many as the limit and then says how long to wait', async () => {
    const subject = hashOf(unique());
    for (let tries = 0; tries < 3; tries++) expect(await attempt(subject)).toEqual({ allowed: 1, retry_after_s: 0 });
    const { allowed, retry_after_s } = await attempt(subject);
    expect(allowed).toBe(0);
    expect(retry_after_s).toBeGreaterThan(50);
    expect(retry_after_s).toBeLessThanOrEqual(60);
  });

  it('counts each subject and each scope for itself', async () => {
    const subject = hashOf(unique());
    await attempt(subject, 1);
    expect((await attempt(hashOf(unique()), 1)).allowed).toBe(1);
    const other = await asApi.callRow('count_attempt', 'other', subject, 1, 60);
    expect(other).toMatchObject({ allowed: 1 });
  });

  it('begins anew when the window is over, even for somebody who kept trying', async () => {
    const subject = hashOf(unique());
    for (let tries = 0; tries < 6; tries++) await attempt(subject);
    await asAdmin.write(
      'UPDATE attempt_counters SET window_started_at = window_started_at - INTERVAL 61 SECOND WHERE subject = ?',
      [subject],
    );
    expect((await attempt(subject)).allowed).toBe(1);
  });

  it('lets no more through when all come at once', async () => {
    const subject = hashOf(unique());
    const answers = await Promise.all(Array.from({ length: 20 }, () => attempt(subject, 5)));
    expect(answers.filter(({ allowed }) => allowed === 1)).toHaveLength(5);
  });
});
