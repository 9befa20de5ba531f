import { formatMoney } from '@storehouse/domain';
import type { DashboardDto, SalesFigureDto } from '@storehouse/dto';
import { plural } from '../../../lib/plural';
import { adminPaths } from '../parts/admin-paths';
import { ageOf } from '../parts/times';
import type { Figure } from './figure-strip';

/** "▲ 12% on yesterday": how sales stand beside the span before. */
export const changeOf = ({ salesMinor, previousSalesMinor }: SalesFigureDto, before: string): string => {
  if (previousSalesMinor === 0) return before === 'yesterday' ? 'nothing yesterday' : `nothing in ${before}`;
  const percent = Math.round(((salesMinor - previousSalesMinor) / previousSalesMinor) * 100);
  if (percent === 0) return `the same as ${before}`;
  return `${percent > 0 ? '▲' : '▼'} ${Math.abs(percent).toLocaleString('en')}% on ${before}`;
};

const details = (figure: SalesFigureDto, currency: string): string =>
  figure.orders === 0
    ? 'no orders'
    : `${plural(figure.orders, 'order')}, ${plural(figure.units, 'piece')}, ${formatMoney(
        Math.round(figure.salesMinor / figure.orders),
        currency,
      )} on average`;

/** Sales of today, 7 and 30 days. */
export const salesFigures = ({ currency, days, today, last7Days, last30Days }: DashboardDto): Figure[] =>
  (
    [
      ['Sales today', today, 1, 'yesterday'],
      ['Sales, 7 days', last7Days, 7, 'the 7 days before'],
      ['Sales, 30 days', last30Days, 30, 'the 30 days before'],
    ] as const
  ).map(([label, figure, count, before]) => ({
    label,
    value: formatMoney(figure.salesMinor, currency),
    notes: [changeOf(figure, before), details(figure, currency)],
    to: `${adminPaths.orders}?from=${days.at(-count)?.date ?? ''}`,
  }));

/** What waits to be done. */
export const workFigures = (data: DashboardDto): Figure[] => [
  {
    label: 'Orders to ship',
    value: data.ordersToShip.toLocaleString('en'),
    notes: [data.oldestToShipAt ? `oldest waits ${ageOf(data.oldestToShipAt)}` : 'all on their way'],
    to: `${adminPaths.orders}?view=to-ship`,
  },
  {
    label: 'Unpaid orders',
    value: data.unpaidOrders.toLocaleString('en'),
    notes: [data.unpaidOrders > 0 ? 'waiting for money' : 'all paid'],
    to: `${adminPaths.orders}?view=unpaid`,
  },
  {
    label: 'Waiting for goods',
    value: data.ordersOwed.toLocaleString('en'),
    notes: [data.ordersOwed > 0 ? `${plural(data.piecesOwed, 'piece')} owed` : 'nothing owed'],
    to: adminPaths.backorders,
  },
  {
    label: 'Low stock',
    value: data.lowStockCount.toLocaleString('en'),
    notes: ['variants with few pieces left'],
    to: `${adminPaths.stock}?view=low`,
  },
  {
    label: 'Sold out',
    value: data.soldOutCount.toLocaleString('en'),
    notes: ['variants with nothing left'],
    to: `${adminPaths.stock}?view=out`,
  },
];
