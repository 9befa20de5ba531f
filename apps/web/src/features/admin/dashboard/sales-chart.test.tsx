import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { chartOf } from './chart-geometry';
import { SalesChart } from './sales-chart';

const days = [
  { date: '2026-11-21', salesMinor: 0, orders: 0 },
  { date: '2026-11-22', salesMinor: 10_000, orders: 1 },
  { date: '2026-11-23', salesMinor: 421_840, orders: 12 },
];
const show = () => {
  render(
    <MemoryRouter>
      <SalesChart days={days} currency="EUR" timeZone="Europe/Berlin" />
    </MemoryRouter>,
  );
  return userEvent.setup();
};

it('names every day and leads to its orders', () => {
  show();
  const bar = screen.getByRole('link', { name: '23 Nov: €4,218.40, 12 orders' });
  expect(bar).toHaveAttribute('href', '/admin/orders?from=2026-11-23&to=2026-11-24');
});

it('is one tab stop and is read day by day with the arrow keys', async () => {
  const user = show();
  await user.tab();
  await user.tab();
  expect(screen.getByRole('link', { name: /^23 Nov/ })).toHaveFocus();
  await user.keyboard('{ArrowLeft}');
  expect(screen.getByRole('link', { name: '22 Nov: €100.00, 1 order' })).toHaveFocus();
  await user.keyboard('{Home}');
  expect(screen.getByRole('link', { name: '21 Nov: €0.00, 0 orders' })).toHaveFocus();
});

it('gives the same figures as a table, the newest first', async () => {
  const user = show();
  await user.click(screen.getByRole('button', { name: 'Show as table' }));
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual(['23 Nov12€4,218.40', '22 Nov1€100.00', '21 Nov0€0.00']);
  expect(screen.queryByRole('link')).toBeNull();
});

it('draws bars over a zero base under round grid lines', () => {
  const { bars, ticks } = chartOf(days, 300, 200);
  expect(ticks.map(({ valueMinor }) => valueMinor)).toEqual([0, 200_000, 400_000, 600_000]);
  expect(bars[0]?.height).toBe(0);
  expect(bars[2]?.height).toBeCloseTo((421_840 / 600_000) * 200);
});
