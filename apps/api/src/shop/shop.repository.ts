import { Injectable } from '@nestjs/common';
import { Database } from '../common/database';

export interface ShopSettings {
  name: string;
  country: string;
  currency: string;
  lowStockThreshold: number;
}

@Injectable()
export class ShopRepository {
  constructor(private readonly database: Database) {}

  settings(): Promise<ShopSettings | undefined> {
    return this.database.one(
      'SELECT name, country, currency, low_stock_threshold AS lowStockThreshold FROM shop_settings WHERE id = 1',
    );
  }

  /** The price lists with goods on sale, and the shop's own. */
  currencies(): Promise<{ code: string; pricesIncludeTax: 0 | 1 }[]> {
    return this.database.rows(
      `SELECT list.currency AS code, list.prices_include_tax AS pricesIncludeTax
       FROM price_lists AS list
       JOIN shop_settings AS shop ON shop.id = 1
       WHERE list.currency = shop.currency
         OR EXISTS (SELECT 1 FROM product_listings AS listed WHERE listed.currency = list.currency)
       ORDER BY list.position, list.currency`,
    );
  }

  /** Every country that a delivery zone names, '' being the rest of the world, and whether anything goes there. */
  deliveryPlaces(): Promise<{ country: string; isServed: 0 | 1 }[]> {
    return this.database.rows(
      `SELECT place.country, MAX(EXISTS (
         SELECT 1
         FROM delivery_rates AS rate
         JOIN delivery_methods AS method ON method.code = rate.delivery_method AND method.is_active = 1
         WHERE rate.zone_id = place.zone_id
       )) AS isServed
       FROM delivery_zone_places AS place
       GROUP BY place.country`,
    );
  }
}
