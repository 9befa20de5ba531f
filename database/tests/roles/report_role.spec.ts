import { sqlFiles } from '../../sql-files';
import { anOrder, asApi, asReport, aVariant, NO_ROUTINE_RIGHT, NO_TABLE_RIGHT } from '../support';

const reports = sqlFiles('views')
  .map(({ name }) => name)
  .filter((name) => name.startsWith('report_'));
const otherViews = sqlFiles('views')
  .map(({ name }) => name)
  .filter((name) => !name.startsWith('report_'));

describe('the reporting login', () => {
  it.each(reports)('reads %s', async (view) => {
    await expect(asReport.rows(`SELECT * FROM ${view} LIMIT 1`)).resolves.toBeInstanceOf(Array);
  });

  it.each(reports)('sees no person in %s', async (view) => {
    const columns = await asApi.rows(
      'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?',
      [view],
    );
    const personal = ['email', 'name', 'user_id', 'note', 'line1', 'phone', 'postal_code', 'city', 'password_hash'];
    expect(columns.filter(({ name }) => personal.includes(name))).toEqual([]);
  });

  it('reads no table and no other view', async () => {
    const tables = await asApi.rows(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'`,
    );
    for (const name of [...tables.map((table) => table.name), ...otherViews]) {
      await expect(asReport.rows(`SELECT * FROM ${name} LIMIT 1`)).rejects.toMatchObject(NO_TABLE_RIGHT);
    }
  });

  it('writes nothing and calls nothing', async () => {
    for (const view of reports) {
      await expect(asReport.write(`DELETE FROM ${view}`)).rejects.toMatchObject(NO_TABLE_RIGHT);
    }
    for (const { name } of sqlFiles('procedures')) {
      await expect(asReport.call(name)).rejects.toMatchObject(NO_ROUTINE_RIGHT);
    }
  });

  it('sees the sale of today in the figures', async () => {
    const variant = await aVariant({ price: 2500 });
    const { number } = await anOrder([variant, 2]);
    expect(await asReport.rows('SELECT total_minor, status FROM report_orders WHERE number = ?', [number])).toEqual([
      { total_minor: 5000, status: 'placed' },
    ]);
    expect(await asReport.rows('SELECT quantity FROM report_order_lines WHERE sku = ?', [variant.sku])).toEqual([
      { quantity: 2 },
    ]);
    expect(
      await asReport.rows('SELECT location, available FROM report_stock WHERE sku = ?', [variant.sku]),
    ).toContainEqual({
      location: 'main',
      available: 8,
    });
  });
});
