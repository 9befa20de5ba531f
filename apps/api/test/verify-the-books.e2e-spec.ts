import { BOOK_CHECKS } from '@storehouse/domain';
import type { BooksDto } from '@storehouse/dto';
import { atOnce, aVariant } from './support/buying';
import { sql } from './support/database';
import { aDatabaseOfItsOwn } from './support/own-database';
import { anAdmin, type Person } from './support/people';
import { aServer } from './support/server';

describe('verifying the books', () => {
  let admin: Person;

  // Books that are damaged on purpose are nobody else's.
  beforeAll(async () => {
    const { origin } = await aServer({ ...(await aDatabaseOfItsOwn('books')), BOOKS_CHECK_SECONDS: '3' });
    admin = await anAdmin(origin);
  }, 60_000);

  const resultOf = ({ checks }: BooksDto, check: string) => checks.find(({ name }) => name === check)?.result;

  it('asks every check and keeps what it says', async () => {
    await aVariant({ stock: 5 });
    const { body: before } = await admin.get<BooksDto>('admin/books');
    expect(before.checks.map(({ name }) => name)).toEqual(BOOK_CHECKS.map(({ name }) => name));
    expect(resultOf(before, 'stock_levels')).toBeNull();
    const { status, body } = await admin.post<BooksDto>('admin/books');
    expect(status).toBe(200);
    for (const { result } of body.checks) expect(result).toMatchObject({ disagreements: [], hasMore: false });
    expect(resultOf(body, 'stock_levels')?.lookedAt).toBeGreaterThan(0);
    expect((await admin.get<BooksDto>('admin/books')).body).toEqual(body);
  });

  it('shows what does not agree', async () => {
    const { sku } = await aVariant({ stock: 5 });
    const damage = (pieces: number) =>
      sql('UPDATE stock_levels SET on_hand = ? WHERE variant_id = (SELECT id FROM product_variants WHERE sku = ?)', [
        pieces,
        sku,
      ]);
    await damage(6);
    const { body: found } = await admin.post<BooksDto>('admin/books');
    await damage(5);
    expect(resultOf(found, 'stock_levels')?.disagreements).toEqual([
      { reference: `${sku} at main`, expected: '5', found: '6' },
    ]);
    expect(resultOf((await admin.post<BooksDto>('admin/books')).body, 'stock_levels')?.disagreements).toEqual([]);
  });

  it('shows the first of many and says that there are more', async () => {
    await sql(
      `INSERT INTO cart_promotions (cart_id, promotion_id)
       WITH RECURSIVE many (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM many WHERE id < 60) SELECT id, 1 FROM many`,
    );
    const { body } = await admin.post<BooksDto>('admin/books');
    await sql('DELETE FROM cart_promotions');
    expect(resultOf(body, 'cart_leftovers')).toMatchObject({ hasMore: true });
    expect(resultOf(body, 'cart_leftovers')?.disagreements).toHaveLength(50);
  });

  it('runs once for all who ask at the same time', async () => {
    const [first, ...others] = await atOnce(3, () => admin.post<BooksDto>('admin/books'));
    for (const other of others) expect(other.body).toEqual(first?.body);
  });

  it('gives up a check that does not end, keeps what it said before, and asks the others', async () => {
    const { body: before } = await admin.post<BooksDto>('admin/books');
    const [view] = await sql<{ body: string }>(
      `SELECT view_definition AS body FROM information_schema.views
       WHERE table_schema = DATABASE() AND table_name = 'books_sessions'`,
    );
    // Twelve times as many rows as there are moves, each time: no server comes to their end.
    const moves = Array.from({ length: 12 }, (_, each) => `status_moves AS moves${each}`).join(' JOIN ');
    await sql(
      `ALTER VIEW books_sessions AS
       SELECT 'session' AS check_name, 'x' AS reference, 'x' AS expected, 'x' AS found FROM ${moves}
       HAVING SUM(CHAR_LENGTH(moves0.to_status)) = 0`,
    );
    const { status, body } = await admin.post<BooksDto>('admin/books');
    await sql(`ALTER VIEW books_sessions AS ${view?.body}`);
    expect(status).toBe(200);
    const slow = body.checks.find(({ name }) => name === 'sessions');
    expect(slow).toMatchObject({ givenUpAt: expect.any(String), result: resultOf(before, 'sessions') });
    expect(body.runningSince).toBeNull();
    expect(body.checks.filter(({ givenUpAt }) => givenUpAt).map(({ name }) => name)).toEqual(['sessions']);
    const { body: after } = await admin.post<BooksDto>('admin/books');
    expect(after.checks.find(({ name }) => name === 'sessions')).toMatchObject({ givenUpAt: null });
  });

  it('waits for the run of another instance instead of running beside it, and not for ever', async () => {
    const { body: before } = await admin.post<BooksDto>('admin/books');
    await sql(
      `UPDATE book_runs SET token = UNHEX(REPEAT('00', 16)), started_at = UTC_TIMESTAMP(3),
         leased_until = UTC_TIMESTAMP(3) + INTERVAL 3 SECOND`,
    );
    const [waited, { body: meanwhile }] = await Promise.all([
      admin.post<BooksDto>('admin/books'),
      admin.get<BooksDto>('admin/books'),
    ]);
    expect(meanwhile.runningSince).toEqual(expect.any(String));
    // That instance has died: its run ends by itself.
    expect(waited.body).toEqual(before);
    expect((await admin.post<BooksDto>('admin/books')).body.checks).not.toEqual(before.checks);
  });
});
