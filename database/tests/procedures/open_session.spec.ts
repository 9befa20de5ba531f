import { aCustomer, anAdmin, asApi, hashOf, unique } from '../support';

const lifetimes = (tokenHash: Buffer) =>
  asApi.row(
    `SELECT TIMESTAMPDIFF(MINUTE, family.created_at, family.expires_at) AS absolute,
       TIMESTAMPDIFF(MINUTE, token.created_at, token.expires_at) AS idle, family.user_agent
     FROM refresh_tokens AS token JOIN refresh_token_families AS family ON family.id = token.family_id
     WHERE token.token_hash = ?`,
    [tokenHash],
  );

describe('signing in', () => {
  it.each([
    ['a customer', aCustomer, 14 * 24 * 60, 30 * 24 * 60],
    ['staff', anAdmin, 30, 12 * 60],
  ])('opens a session for %s that ends by itself', async (_who, somebody, idle, absolute) => {
    const tokenHash = hashOf(unique());
    await asApi.call('open_session', (await somebody()).id, tokenHash, 'Firefox');
    const found = await lifetimes(tokenHash);
    expect(Math.abs(found.idle - idle)).toBeLessThanOrEqual(1);
    expect(Math.abs(found.absolute - absolute)).toBeLessThanOrEqual(1);
    expect(found.user_agent).toBe('Firefox');
  });

  it('on two devices opens two sessions', async () => {
    const person = await aCustomer();
    const first = await asApi.callRow('open_session', person.id, hashOf(unique()), null);
    const second = await asApi.callRow('open_session', person.id, hashOf(unique()), null);
    expect(second.family_id).not.toBe(first.family_id);
  });

  it('is impossible for nobody', async () =>
    expect(asApi.call('open_session', 0, hashOf(unique()), null)).rejects.toMatchObject({ errno: 1452 }));
});
