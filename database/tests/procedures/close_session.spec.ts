import { aCustomer, asApi, hashOf, unique } from '../support';

const revokedAt = async (familyId: number): Promise<Date | null> =>
  (await asApi.row('SELECT revoked_at FROM refresh_token_families WHERE id = ?', [familyId])).revoked_at;

describe('signing out', () => {
  it('ends this session and no other, and may be repeated', async () => {
    const person = await aCustomer();
    const [here, there] = [hashOf(unique()), hashOf(unique())];
    const first = await asApi.callRow('open_session', person.id, here, null);
    const second = await asApi.callRow('open_session', person.id, there, null);
    await asApi.call('close_session', here);
    const ended = await revokedAt(first.family_id);
    expect(ended).toBeInstanceOf(Date);
    await asApi.call('close_session', here);
    expect(await revokedAt(first.family_id)).toEqual(ended);
    expect(await revokedAt(second.family_id)).toBeNull();
  });

  it('with a token that nobody knows changes nothing', async () =>
    expect(asApi.call('close_session', hashOf(unique()))).resolves.toEqual([]));
});
