import type { LocationDto, ProblemDto, StockDto } from '@storehouse/dto';
import { aProduct, aSku, aVariant, aWord, moveStock } from './support/catalogue';
import { sql } from './support/database';
import { anAdmin, type Person } from './support/people';

let admin: Person;
/** A location of this file's own, which takes no part in what other tests sell. It stays, for it has a ledger. */
const attic = { code: 'test-loft', name: 'Loft of the tests' };
beforeAll(async () => {
  await forgetEarlierOnes();
  admin = await anAdmin();
  await admin.post('admin/locations', attic);
  await admin.patch(`admin/locations/${attic.code}`, { isActive: false });
});

/** Without this, a shop that is kept open fills up with the locations of earlier runs. Nothing ever lay there. */
async function forgetEarlierOnes(): Promise<void> {
  const own = "(SELECT id FROM stock_locations WHERE name LIKE 'Attic x%')";
  await sql(`DELETE FROM stock_levels WHERE location_id IN ${own}`);
  await sql(`DELETE FROM stock_locations WHERE name LIKE 'Attic x%'`);
}

const list = async () => (await admin.get<LocationDto[]>('admin/locations')).body;

async function aLocation(): Promise<LocationDto> {
  const name = `Attic ${aWord()}`;
  const { status, body } = await admin.post<LocationDto[]>('admin/locations', { name });
  expect(status).toBe(201);
  const made = body.find((location) => location.name === name);
  if (!made) throw new Error('The new location is not in the answer.');
  await admin.patch(`admin/locations/${made.code}`, { isActive: false });
  return { ...made, isActive: false };
}

const newSku = async (): Promise<string> => {
  const sku = aSku();
  await aProduct(admin, { variants: [aVariant({ sku })] });
  return sku;
};
const stockOf = async (sku: string, query = '') =>
  (await admin.get<StockDto>(`admin/variants/${sku}/stock${query}`)).body;
const transfer = (sku: string, body: object) =>
  admin.post<StockDto & ProblemDto>(`admin/variants/${sku}/stock/transfers`, body);

describe('a location', () => {
  it('is added behind the others, with a code of its name and a level of each variant', async () => {
    const { code, name } = await aLocation();
    expect(code).toBe(name.toLowerCase().replace(' ', '-'));
    expect((await list()).at(-1)).toEqual({ code, name, isActive: false, onHand: 0, held: 0 });
    const sku = await newSku();
    expect((await stockOf(sku)).levels).toContainEqual({
      ...{ location: code, name, isActive: false, onHand: 0, held: 0, available: 0 },
    });
  });

  it('keeps its code, which nobody else gets', async () => {
    const again = await admin.post<ProblemDto>('admin/locations', { name: 'Another', code: attic.code });
    expect([again.status, again.body.code]).toEqual([409, 'LOCATION_TAKEN']);
    const renamed = await admin.patch<LocationDto[]>(`admin/locations/${attic.code}`, { name: `${attic.name} above` });
    expect(renamed.body).toContainEqual(expect.objectContaining({ code: attic.code, name: `${attic.name} above` }));
    await admin.patch(`admin/locations/${attic.code}`, { name: attic.name });
  });

  it('needs a name to make a code of, or a code', async () => {
    const { status, body } = await admin.post<ProblemDto>('admin/locations', { name: '棚' });
    expect([status, body.errors?.map(({ field }) => field)]).toEqual([400, ['code']]);
  });

  it('is in the list where staff put it', async () => {
    const codes = (await list()).map(({ code }) => code);
    const moved = [...codes.filter((code) => code !== attic.code), attic.code];
    const answer = await admin.put<LocationDto[]>('admin/locations/order', { codes: moved });
    expect(answer.body.map(({ code }) => code)).toEqual(moved);
    const { status } = await admin.put('admin/locations/order', { codes: codes.slice(1) });
    expect(status).toBe(400);
  });

  it('keeps its stock while it is not active, but nothing of it is for sale', async () => {
    const sku = await newSku();
    await moveStock(admin, sku, { reason: 'receipt', quantity: 3 });
    const stock = await moveStock(admin, sku, { reason: 'receipt', quantity: 4, location: attic.code });
    expect(stock).toMatchObject({ onHand: 7, available: 3 });
    await moveStock(admin, sku, { reason: 'count', quantity: 0, location: attic.code });
  });

  it('is nobody’s under a code that does not exist', async () => {
    const sku = await newSku();
    const answers = await Promise.all([
      admin.patch<ProblemDto>('admin/locations/nowhere', { name: 'X' }),
      admin.get<ProblemDto>(`admin/variants/${sku}/stock?location=nowhere`),
      admin.post<ProblemDto>(`admin/variants/${sku}/stock`, { reason: 'receipt', quantity: 1, location: 'nowhere' }),
      admin.get<ProblemDto>('admin/stock?location=nowhere'),
      admin.get<ProblemDto>('admin/stock/as-of?location=nowhere'),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [404, 'LOCATION_NOT_FOUND']),
    );
  });
});

describe('a transfer', () => {
  it('takes from one location what comes to the other, and the ledger says where to', async () => {
    const sku = await newSku();
    await moveStock(admin, sku, { reason: 'receipt', quantity: 10 });
    const { status, body } = await transfer(sku, { from: 'main', to: attic.code, quantity: 4, note: 'Too full' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ onHand: 10, available: 6 });
    expect(body.movements.slice(0, 2)).toMatchObject([
      { location: attic.code, delta: 4, balanceAfter: 4, reason: 'transfer', otherLocation: 'main', note: 'Too full' },
      { location: 'main', delta: -4, balanceAfter: 6, reason: 'transfer', otherLocation: attic.code },
    ]);
    expect((await stockOf(sku, `?location=${attic.code}`)).movements).toHaveLength(1);
    await transfer(sku, { from: attic.code, to: 'main', quantity: 4 });
  });

  it('turns the pages of a ledger of several locations', async () => {
    const sku = await newSku();
    await moveStock(admin, sku, { reason: 'receipt', quantity: 9 });
    for (const quantity of [1, 2]) await transfer(sku, { from: 'main', to: attic.code, quantity });
    const first = await stockOf(sku, '?limit=3');
    const second = await stockOf(sku, `?limit=3&cursor=${first.nextCursor}`);
    expect([...first.movements, ...second.movements].map(({ delta }) => delta)).toEqual([2, -2, 1, -1, 9]);
    expect(second.nextCursor).toBeNull();
    await transfer(sku, { from: attic.code, to: 'main', quantity: 3 });
  });

  it.each([
    [{ from: 'main', to: 'main', quantity: 1 }, 400, 'VALIDATION_FAILED'],
    [{ from: 'main', to: 'nowhere', quantity: 1 }, 404, 'LOCATION_NOT_FOUND'],
    [{ from: 'main', to: 'counter', quantity: 11 }, 409, 'OUT_OF_STOCK'],
    [{ from: 'main', to: 'counter', quantity: 0 }, 400, 'VALIDATION_FAILED'],
  ])('refuses %j', async (body, status, code) => {
    const sku = await newSku();
    await moveStock(admin, sku, { reason: 'receipt', quantity: 10 });
    const answer = await transfer(sku, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await stockOf(sku)).toMatchObject({ onHand: 10, available: 10 });
  });
});
