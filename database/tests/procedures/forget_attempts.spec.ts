import { asApi, hashOf, unique } from '../support';

const attempt = (scope: string, subject: Buffer) => asApi.callRow('count_attempt', scope, subject, 1, 60);

describe('forgetting tries', () => {
  it('begins the count of one subject in one scope anew', async () => {
    const [subject, other] = [hashOf(unique()), hashOf(unique())];
    for (const [scope, who] of [
      ['test', subject],
      ['test', other],
      ['other', subject],
    ] as const)
      await attempt(scope, who);
    await asApi.call('forget_attempts', 'test', subject);
    expect(await attempt('test', subject)).toMatchObject({ allowed: 1 });
    expect(await attempt('test', other)).toMatchObject({ allowed: 0 });
    expect(await attempt('other', subject)).toMatchObject({ allowed: 0 });
  });

  it('may be repeated, and knows nobody', async () => {
    const subject = hashOf(unique());
    await asApi.call('forget_attempts', 'test', subject);
    await asApi.call('forget_attempts', 'test', subject);
    expect(await attempt('test', subject)).toMatchObject({ allowed: 1 });
  });
});
