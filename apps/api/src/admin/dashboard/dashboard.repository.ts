import { Injectable } from '@nestjs/common';
import type { BestSellerDto } from '@storehouse/dto';
import { Database } from '../../common/database';

/** Sales of one day of the shop. */
export interface SalesOfDay {
  date: string;
  salesMinor: number;
  orders: number;
  units: number;
}

interface ShopDay {
  currency: string;
  timeZone: string;
  today: string;
}

const BEST_SELLERS = 10;

/** Where the shop's day `days` before today begins, as an instant in UTC. `s` is the shop's settings. */
const startOfDay = (days: number): string =>
  `CONVERT_TZ(DATE(CONVERT_TZ(UTC_TIMESTAMP(3), '+00:00', s.time_zone)) - INTERVAL ${days} DAY, s.time_zone, '+00:00')`;

/** Orders that count as sales: in the shop's currency, not cancelled, placed from that day on. */
const salesSince = (days: number): string =>
  `orders o ON o.placed_at >= ${startOfDay(days)} AND o.placed_at < ${startOfDay(-1)}
     AND o.status <> 'cancelled' AND o.currency = s.currency`;

/** The figures of the dashboard: sets, each by an index. */
@Injectable()
export class DashboardRepository {
  constructor(private readonly db: Database) {}

  /** Currency and date of the shop. */
  async getShopDay(): Promise<ShopDay> {
    const [day] = await this.db.rows<ShopDay>(
      `SELECT currency, time_zone AS timeZone, DATE_FORMAT(CONVERT_TZ(UTC_TIMESTAMP(3), '+00:00', time_zone), '%Y-%m-%d') AS today
       FROM shop_settings WHERE id = 1`,
    );
    if (!day) throw new Error('The shop has no settings.');
    return day;
  }

  /** Sales by day over today and the `days` before it. Days without sales are not there. */
  listSalesByDay(days: number): Promise<SalesOfDay[]> {
    return this.db.rows(
      `SELECT DATE_FORMAT(CONVERT_TZ(o.placed_at, '+00:00', s.time_zone), '%Y-%m-%d') AS date,
              CAST(SUM(o.total_minor) AS SIGNED) AS salesMinor, COUNT(*) AS orders,
              CAST(SUM(o.item_count) AS SIGNED) AS units
       FROM shop_settings s JOIN ${salesSince(days)}
       WHERE s.id = 1
       GROUP BY date`,
    );
  }

  /** By pieces sold over today and the `days` before it. */
  listBestSellers(days: number): Promise<BestSellerDto[]> {
    return this.db.rows(
      `SELECT v.sku, p.title, v.title AS variantTitle, p.slug AS productSlug,
              (SELECT i.image_key FROM product_images i WHERE i.product_id = p.id
               ORDER BY i.variant_id <=> v.id DESC, i.position, i.id LIMIT 1) AS imageKey,
              best.units, best.salesMinor
       FROM (SELECT l.variant_id, CAST(SUM(l.quantity) AS SIGNED) AS units,
                    CAST(SUM(l.total_minor) AS SIGNED) AS salesMinor
             FROM shop_settings s
             JOIN ${salesSince(days)}
             JOIN order_lines l ON l.order_id = o.id
             WHERE s.id = 1
             GROUP BY l.variant_id
             ORDER BY units DESC, salesMinor DESC LIMIT ${BEST_SELLERS}) best
       JOIN product_variants v ON v.id = best.variant_id
       JOIN products p ON p.id = v.product_id
       ORDER BY best.units DESC, best.salesMinor DESC`,
    );
  }
}
