import { asAdmin, asApi } from '../support';

describe('the owner of routines, triggers and views', () => {
  it('owns all of them, and they run with its rights', async () => {
    const others = await asAdmin.rows(
      `SELECT routine_name AS name FROM information_schema.routines
       WHERE routine_schema = DATABASE() AND (definer <> 'storehouse_owner@localhost' OR security_type <> 'DEFINER')
       UNION ALL
       SELECT trigger_name FROM information_schema.triggers
       WHERE trigger_schema = DATABASE() AND definer <> 'storehouse_owner@localhost'
       UNION ALL
       SELECT table_name FROM information_schema.views
       WHERE table_schema = DATABASE() AND (definer <> 'storehouse_owner@localhost' OR security_type <> 'DEFINER')`,
    );
    expect(others).toEqual([]);
  });

  it('is an account nobody can sign in with', async () => {
    const shown = await asAdmin.row("SHOW CREATE USER 'storehouse_owner'@'localhost'");
    expect(Object.values(shown).join()).toContain('ACCOUNT LOCK');
  });

  it('is nobody that the API could become', async () =>
    expect(asApi.write("SET ROLE 'storehouse_owner'")).rejects.toThrow());
});
