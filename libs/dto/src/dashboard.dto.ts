/** Sales of a span beside the span of equal length before it. Cancelled orders do not count. */
export class SalesFigureDto {
  /** @example 421840 */
  salesMinor: number;
  orders: number;
  units: number;
  /** Sales of the span before. */
  previousSalesMinor: number;
  previousOrders: number;
}

export class SalesDayDto {
  /** Date in the shop's time zone. @example "2026-11-23" */
  date: string;
  salesMinor: number;
  orders: number;
}

export class LowStockDto {
  sku: string;
  title: string;
  variantTitle: string;
  productSlug: string;
  available: number;
}

export class BestSellerDto {
  sku: string;
  title: string;
  variantTitle: string;
  productSlug: string | null;
  imageKey: string | null;
  units: number;
  salesMinor: number;
}

/** What the shop looks at in the morning. All sums in the shop's currency. */
export class DashboardDto {
  currency: string;
  /** Of the shop: in it its days begin and end. An offset or a name. @example "+01:00" */
  timeZone: string;
  today: SalesFigureDto;
  last7Days: SalesFigureDto;
  last30Days: SalesFigureDto;
  /** The last 30 days, oldest first, days without sales too. */
  days: SalesDayDto[];
  ordersToShip: number;
  /** When the oldest of them was placed. */
  oldestToShipAt: string | null;
  unpaidOrders: number;
  /** Orders that wait for goods to come in. */
  ordersOwed: number;
  /** Pieces that they wait for. */
  piecesOwed: number;
  lowStockCount: number;
  soldOutCount: number;
  /** The ten lowest. */
  lowStock: LowStockDto[];
  /** The ten best of the last 30 days. */
  bestSellers: BestSellerDto[];
}
