import { asAdmin } from '../support';

describe('the view that prices carts', () => {
  it('is merged into the statements that read it, so that they lock and read only their cart', async () => {
    const shown = await asAdmin.row('SHOW CREATE VIEW priced_cart_lines');
    expect(shown['Create View']).toContain('ALGORITHM=MERGE');
    expect(shown['Create View']).not.toContain('stock_levels');
    const plan = await asAdmin.rows('EXPLAIN SELECT SUM(total_minor) FROM priced_cart_lines WHERE cart_id = 1');
    expect(plan.filter(({ select_type }) => select_type === 'DERIVED')).toEqual([]);
  });
});
