import { Injectable } from '@nestjs/common';
import type { DashboardDto, SalesDayDto, SalesFigureDto } from '@storehouse/dto';
import { AdminOrdersService } from '../orders/admin-orders.service';
import { BackordersService } from '../stock/backorders.service';
import { StockListService } from '../stock/stock-list.service';
import { DashboardRepository, type SalesOfDay } from './dashboard.repository';

const DAYS = 30;
const LOW_STOCK_ROWS = 10;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Puts the morning's figures together. */
@Injectable()
export class DashboardService {
  constructor(
    private readonly dashboard: DashboardRepository,
    private readonly orders: AdminOrdersService,
    private readonly stock: StockListService,
    private readonly backorders: BackordersService,
  ) {}

  async get(): Promise<DashboardDto> {
    const [shop, sales, queues, owed, stockCounts, lowStock, bestSellers] = await Promise.all([
      this.dashboard.getShopDay(),
      this.dashboard.listSalesByDay(2 * DAYS - 1),
      this.orders.countQueues(),
      this.backorders.counts(),
      this.stock.counts(),
      this.stock.lowest(LOW_STOCK_ROWS),
      this.dashboard.listBestSellers(DAYS - 1),
    ]);
    const days = daysUntil(shop.today, 2 * DAYS, sales);
    return {
      currency: shop.currency,
      timeZone: shop.timeZone,
      today: figureOf(days, 1),
      last7Days: figureOf(days, 7),
      last30Days: figureOf(days, DAYS),
      days: days.slice(-DAYS).map(toSalesDay),
      ordersToShip: queues.toShip,
      oldestToShipAt: queues.oldestToShipAt?.toISOString() ?? null,
      unpaidOrders: queues.unpaid,
      ordersOwed: owed.orders,
      piecesOwed: owed.pieces,
      lowStockCount: stockCounts.low,
      soldOutCount: stockCounts.out,
      lowStock,
      bestSellers,
    };
  }
}

/** The last `count` days up to today, oldest first, with the days on which nothing was sold. */
function daysUntil(today: string, count: number, sales: readonly SalesOfDay[]): SalesOfDay[] {
  const byDate = new Map(sales.map((day) => [day.date, day]));
  const end = Date.parse(today);
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(end - (count - 1 - index) * DAY_MS).toISOString().slice(0, 10);
    return byDate.get(date) ?? { date, salesMinor: 0, orders: 0, units: 0 };
  });
}

/** The last `length` days beside the equally many before them. */
function figureOf(days: readonly SalesOfDay[], length: number): SalesFigureDto {
  const now = days.slice(-length);
  const before = days.slice(-2 * length, -length);
  return {
    salesMinor: sum(now, 'salesMinor'),
    orders: sum(now, 'orders'),
    units: sum(now, 'units'),
    previousSalesMinor: sum(before, 'salesMinor'),
    previousOrders: sum(before, 'orders'),
  };
}

const sum = (days: readonly SalesOfDay[], field: 'salesMinor' | 'orders' | 'units'): number =>
  days.reduce((total, day) => total + day[field], 0);

const toSalesDay = ({ date, salesMinor, orders }: SalesOfDay): SalesDayDto => ({ date, salesMinor, orders });
