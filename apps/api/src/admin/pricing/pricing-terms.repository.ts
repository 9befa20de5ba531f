import { Injectable } from '@nestjs/common';
import type { PriceListDto, PricingCategoryDto, PricingTermsDto } from '@storehouse/dto';
import { Database } from '../../common/database';

type Shop = Pick<PricingTermsDto, 'country' | 'timeZone' | 'today'>;

@Injectable()
export class PricingTermsRepository {
  constructor(private readonly db: Database) {}

  async read(): Promise<PricingTermsDto> {
    const [shop, lists, categories] = await Promise.all([
      this.db.one<Shop>(
        `SELECT country, time_zone AS timeZone, DATE_FORMAT(shop_day(UTC_TIMESTAMP(3)), '%Y-%m-%d') AS today
         FROM shop_settings WHERE id = 1`,
      ),
      this.db.rows<Omit<PriceListDto, 'pricesIncludeTax'> & { pricesIncludeTax: 0 | 1 }>(
        `SELECT l.currency, l.prices_include_tax AS pricesIncludeTax
         FROM price_lists l JOIN shop_settings s ON s.id = 1
         ORDER BY l.currency = s.currency DESC, l.position, l.currency`,
      ),
      this.db.rows<PricingCategoryDto>(
        `WITH RECURSIVE tree (id, path) AS (
           SELECT id, CAST(name AS CHAR(1000)) FROM categories WHERE parent_id IS NULL
           UNION ALL
           SELECT c.id, CONCAT(tree.path, ' / ', c.name) FROM tree JOIN categories c ON c.parent_id = tree.id
         )
         SELECT id, path FROM tree ORDER BY path`,
      ),
    ]);
    if (!shop) throw new Error('The table shop_settings has no row: run the migration again.');
    return {
      ...shop,
      priceLists: lists.map((list) => ({ ...list, pricesIncludeTax: list.pricesIncludeTax === 1 })),
      categories,
    };
  }
}
