import { asAdmin } from '../support';

const sessionSeconds = async (role: string, end: string): Promise<number> =>
  (await asAdmin.row('SELECT session_seconds(?, ?) AS seconds', [role, end])).seconds;

describe('a session', () => {
  it('of a customer lasts 14 days without use and 30 days in all', async () => {
    expect(await sessionSeconds('customer', 'idle')).toBe(14 * 86_400);
    expect(await sessionSeconds('customer', 'absolute')).toBe(30 * 86_400);
  });

  it('of staff lasts half an hour without use and 12 hours in all', async () => {
    expect(await sessionSeconds('admin', 'idle')).toBe(30 * 60);
    expect(await sessionSeconds('admin', 'absolute')).toBe(12 * 3_600);
  });

  it('of any role to come is as short as one of staff', async () =>
    expect(await sessionSeconds('warehouse', 'idle')).toBe(30 * 60));
});
