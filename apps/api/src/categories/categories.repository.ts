import { Injectable } from '@nestjs/common';
import { Database } from '../common/database';
import type { CategoryRow } from './category-tree';

@Injectable()
export class CategoriesRepository {
  constructor(private readonly database: Database) {}

  /** All categories in the order of their position, with the products sold in that currency and their picture. */
  list(currency: string): Promise<CategoryRow[]> {
    return this.database.rows(
      `SELECT c.id, c.parent_id AS parentId, c.slug, c.name, COALESCE(l.products, 0) AS products,
         i.image_key AS imageKey, i.alt AS imageAlt, i.width AS imageWidth, i.height AS imageHeight
       FROM categories c
       LEFT JOIN (SELECT category_id, COUNT(*) AS products FROM product_listings WHERE currency = ? GROUP BY category_id) l
         ON l.category_id = c.id
       LEFT JOIN product_images i ON i.image_key = CONVERT(c.image_key USING ascii) COLLATE ascii_bin
       ORDER BY c.position, c.id`,
      [currency],
    );
  }
}
