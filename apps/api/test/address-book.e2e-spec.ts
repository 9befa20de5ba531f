import type { ProblemDto, SavedAddressDto } from '@storehouse/dto';
import { Client } from './support/client';
import { aCustomer, type Person } from './support/people';

const HOME = { name: 'Ada Lovelace', line1: 'Speicherstadt 12', postalCode: '20457', city: 'Hamburg', country: 'DE' };
const PATH = 'account/addresses';

describe('the address book', () => {
  let customer: Person;
  beforeEach(async () => {
    customer = await aCustomer();
  });
  const add = async (more: object = {}) => (await customer.post<SavedAddressDto>(PATH, { ...HOME, ...more })).body;
  const list = async () => (await customer.get<SavedAddressDto[]>(PATH)).body;

  it('begins empty, keeps addresses, and makes the first the default', async () => {
    expect(await list()).toEqual([]);
    const first = await add();
    const second = await add({ line2: '3rd floor', phone: '+49 40 1234567' });
    expect(first).toEqual({ ...HOME, id: first.id, line2: null, region: null, phone: null, isDefault: true });
    expect(await list()).toEqual([first, second]);
  });

  it('has one default at a time', async () => {
    const first = await add();
    const second = await add({ isDefault: true });
    expect((await list()).map(({ id, isDefault }) => [id, isDefault])).toEqual([
      [second.id, true],
      [first.id, false],
    ]);
    await customer.patch(`${PATH}/${first.id}`, { isDefault: true });
    expect((await list()).map(({ id, isDefault }) => [id, isDefault])).toEqual([
      [first.id, true],
      [second.id, false],
    ]);
  });

  it('changes what is sent and nothing else', async () => {
    const { id } = await add({ phone: '+49 40 1234567' });
    const { status, body } = await customer.patch<SavedAddressDto>(`${PATH}/${id}`, { city: 'Altona', phone: null });
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...HOME, id, city: 'Altona', phone: null, isDefault: true });
  });

  it('follows the rules of the country, also when one field changes', async () => {
    const york = { ...HOME, postalCode: '10001', city: 'New York', country: 'US' };
    const { body: refused } = await customer.post<ProblemDto>(PATH, york);
    expect(refused.errors).toEqual([{ field: 'region', message: 'Choose the state.' }]);
    const { id, region } = await add({ ...york, region: 'new york' });
    expect(region).toBe('NY');
    const { body: moved } = await customer.patch<ProblemDto>(`${PATH}/${id}`, { country: 'DE' });
    expect(moved.errors).toBeUndefined();
    const { body: wrong } = await customer.patch<ProblemDto>(`${PATH}/${id}`, { postalCode: '2045' });
    expect(wrong.errors).toEqual([{ field: 'postalCode', message: 'Check the postcode: it should look like 20457.' }]);
  });

  it('forgets an address', async () => {
    const { id } = await add();
    expect((await customer.delete(`${PATH}/${id}`)).status).toBe(204);
    expect(await list()).toEqual([]);
    expect((await customer.delete(`${PATH}/${id}`)).status).toBe(404);
  });

  it('is nobody else’s: a foreign address is as good as none', async () => {
    const { id } = await add();
    const stranger = await aCustomer();
    const missing = await stranger.patch<ProblemDto>(`${PATH}/999999999`, { city: 'X' });
    for (const { status, body } of [
      await stranger.patch<ProblemDto>(`${PATH}/${id}`, { city: 'X', isDefault: true }),
      await stranger.delete<ProblemDto>(`${PATH}/${id}`),
    ]) {
      expect(status).toBe(404);
      expect({ ...body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
    }
    expect((await stranger.get<unknown[]>(PATH)).body).toEqual([]);
    expect(await list()).toMatchObject([{ id, city: 'Hamburg' }]);
    expect((await new Client().get(PATH)).status).toBe(401);
  });

  it('keeps up to fifty', async () => {
    for (let count = 0; count < 50; count += 1) await add();
    const { status, body } = await customer.post<ProblemDto>(PATH, HOME);
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'CONFLICT' });
  });

  it.each([
    ['country', { country: 'XX' }],
    ['postalCode', { postalCode: '' }],
    ['city', { city: 'x'.repeat(101) }],
    ['line1', { line1: 7 }],
    ['userId', { userId: 1 }],
    ['isDefault', { isDefault: 'maybe' }],
  ])('says that %s is wrong in %j', async (field, wrong) => {
    const { id } = await add();
    for (const { status, body } of [
      await customer.post<ProblemDto>(PATH, { ...HOME, ...wrong }),
      await customer.patch<ProblemDto>(`${PATH}/${id}`, wrong),
    ]) {
      expect({ status, fields: body.errors?.map((error) => error.field) }).toEqual({ status: 400, fields: [field] });
    }
  });

  it('does not lose its only default when two are chosen at once', async () => {
    const addresses = [await add(), await add(), await add()];
    await Promise.all(addresses.map(({ id }) => customer.patch(`${PATH}/${id}`, { isDefault: true })));
    expect((await list()).filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });
});
