import type { RowDataPacket } from 'mysql2/promise';
import { aCustomer, anAdmin, asAdmin, asApi, hashOf, type Person, unique } from '../support';

/** A session's tokens by their generation: the API derives each from the one before. */
const token = (seed: string, generation: number): Buffer => hashOf(`${seed} ${generation}`);

async function aSession(person: Person): Promise<{ seed: string; familyId: number }> {
  const seed = unique();
  const { family_id } = await asApi.callRow('open_session', person.id, token(seed, 1), 'Firefox');
  return { seed, familyId: family_id };
}

const rotate = (seed: string, generation: number): Promise<RowDataPacket> =>
  asApi.callRow('rotate_refresh_token', token(seed, generation), token(seed, generation + 1));

const family = (id: number) => asApi.row('SELECT * FROM refresh_token_families WHERE id = ?', [id]);

/** Turns a session's clock back. */
const letPass = async (familyId: number, seconds: number): Promise<void> => {
  await asAdmin.write(
    `UPDATE refresh_tokens SET expires_at = expires_at - INTERVAL ? SECOND, used_at = used_at - INTERVAL ? SECOND
     WHERE family_id = ?`,
    [seconds, seconds, familyId],
  );
  await asAdmin.write('UPDATE refresh_token_families SET expires_at = expires_at - INTERVAL ? SECOND WHERE id = ?', [
    seconds,
    familyId,
  ]);
};

const DAY = 86_400;

describe('exchanging a refresh token', () => {
  it('gives its successor life, and says who it is', async () => {
    const person = await aCustomer();
    const { seed, familyId } = await aSession(person);
    expect(await rotate(seed, 1)).toEqual({
      outcome: 'rotated',
      family_id: familyId,
      user_id: person.id,
      email: person.email,
      name: 'Ada Lovelace',
      role: 'customer',
    });
    expect((await rotate(seed, 2)).outcome).toBe('rotated');
  });

  it('answers a repeat within ten seconds with the same successor', async () => {
    const { seed } = await aSession(await aCustomer());
    await rotate(seed, 1);
    expect((await rotate(seed, 1)).outcome).toBe('grace');
    expect((await rotate(seed, 2)).outcome).toBe('rotated');
  });

  it('takes a repeat after ten seconds for a theft and ends the session', async () => {
    const { seed, familyId } = await aSession(await aCustomer());
    await rotate(seed, 1);
    await letPass(familyId, 11);
    expect((await rotate(seed, 1)).outcome).toBe('reused');
    expect(await family(familyId)).toMatchObject({ revoked_reason: 'reused' });
    expect((await rotate(seed, 2)).outcome).toBe('expired');
  });

  it('takes a repeat for a theft once the successor was used', async () => {
    const { seed } = await aSession(await aCustomer());
    await rotate(seed, 1);
    await rotate(seed, 2);
    expect((await rotate(seed, 1)).outcome).toBe('reused');
  });

  it('knows no token that was never given out', async () =>
    expect(await rotate(unique(), 1)).toMatchObject({ outcome: 'unknown', family_id: null, user_id: null }));

  it('is over after sign-out', async () => {
    const { seed, familyId } = await aSession(await aCustomer());
    await asApi.call('close_session', token(seed, 1));
    expect((await rotate(seed, 1)).outcome).toBe('expired');
    expect(await family(familyId)).toMatchObject({ revoked_reason: 'signed out' });
  });

  it('is over for an account that was disabled', async () => {
    const person = await aCustomer();
    const { seed } = await aSession(person);
    await asAdmin.write('UPDATE users SET disabled_at = CURRENT_TIMESTAMP(3) WHERE id = ?', [person.id]);
    expect((await rotate(seed, 1)).outcome).toBe('expired');
  });

  it.each([
    ['a customer', aCustomer, 14 * DAY],
    ['staff', anAdmin, 30 * 60],
  ])('is over for %s who stayed away too long', async (_who, somebody, idle) => {
    const early = await aSession(await somebody());
    await letPass(early.familyId, idle - 60);
    expect((await rotate(early.seed, 1)).outcome).toBe('rotated');
    const late = await aSession(await somebody());
    await letPass(late.familyId, idle + 1);
    expect((await rotate(late.seed, 1)).outcome).toBe('expired');
  });

  it.each([
    ['a customer', aCustomer, 30 * DAY],
    ['staff', anAdmin, 12 * 3_600],
  ])('is over for %s in the end, however often it was used', async (_who, somebody, absolute) => {
    const { seed, familyId } = await aSession(await somebody());
    await letPass(familyId, absolute + 1);
    await asAdmin.write('UPDATE refresh_tokens SET expires_at = expires_at + INTERVAL 60 DAY WHERE family_id = ?', [
      familyId,
    ]);
    expect((await rotate(seed, 1)).outcome).toBe('expired');
  });

  it('from many tabs at once leaves one live successor', async () => {
    const { seed, familyId } = await aSession(await aCustomer());
    const answers = await Promise.all(Array.from({ length: 20 }, () => rotate(seed, 1)));
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual([
      ...Array.from({ length: 19 }, () => 'grace'),
      'rotated',
    ]);
    expect(
      await asApi.rows('SELECT token_hash FROM refresh_tokens WHERE family_id = ? AND used_at IS NULL', [familyId]),
    ).toEqual([{ token_hash: token(seed, 2) }]);
  });
});
