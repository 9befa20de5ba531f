import { Injectable } from '@nestjs/common';
import { Database } from '../common/database';
import { joinSql, type Sql } from '../common/sql';
import { COLOUR_OPTIONS, conditionsOf, isInStock, listingsFound } from './product-conditions';
import type { ProductFilter } from './product-filter';

/**
 * How many products of a search have the same category, brand and price step, and whether they pass the filters on
 * price, stock and colour. Rows with a colour count the products that have it and pass all other filters.
 */
export interface FacetRow {
  colour: string | null;
  categoryId: number | null;
  brandId: number | null;
  priceStep: number;
  passesPrice: 0 | 1;
  passesColour: 0 | 1;
  isInStock: 0 | 1;
  products: number;
}

/** Counts for the filters beside a list. */
@Injectable()
export class FacetsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Everything that the facets and the total are added up from, in one statement. Both halves must give signed
   * integers: a union of signed and unsigned ones, or of NULL, would be decimals.
   */
  count(filter: ProductFilter, priceSteps: readonly number[]): Promise<FacetRow[]> {
    const from = listingsFound(filter.search);
    const { category, brand, price, colour, inStock } = conditionsOf(filter);
    const passesPrice = joinSql(price, ' AND ');
    const passesColour = joinSql(colour, ' AND ');
    const isInCategory = joinSql(category, ' AND ');
    const passesOthers = joinSql([...brand, ...price, ...inStock], ' AND ');
    const parts: Sql[] = [
      {
        text: `SELECT NULL AS colour, CAST(l.category_id AS SIGNED) AS categoryId, CAST(l.brand_id AS SIGNED) AS brandId,
            INTERVAL(l.price_from_minor, ${priceSteps.join(', ')}) AS priceStep, ${passesPrice.text} AS passesPrice,
            ${passesColour.text} AS passesColour, ${isInStock.text} AS isInStock, COUNT(*) AS products
          FROM ${from.text} WHERE l.currency = ?
          GROUP BY categoryId, brandId, priceStep, passesPrice, passesColour, isInStock`,
        values: [...passesPrice.values, ...passesColour.values, ...from.values, filter.currency],
      },
      {
        text: `SELECT ov.value, 0, 0, 0, 0, 0, 0, COUNT(DISTINCT IF(${passesOthers.text}, l.product_id, NULL))
          FROM ${from.text}
          JOIN product_options o ON o.product_id = l.product_id AND o.name IN ${COLOUR_OPTIONS}
          JOIN option_values ov ON ov.option_id = o.id
          JOIN variant_option_values vo ON vo.option_value_id = ov.id
          JOIN product_variants v ON v.id = vo.variant_id
          WHERE l.currency = ? AND ${isInCategory.text} AND v.archived_at IS NULL
          GROUP BY ov.value`,
        values: [...passesOthers.values, ...from.values, filter.currency, ...isInCategory.values],
      },
    ];
    const { text, values } = joinSql(parts, ' UNION ALL ');
    return this.database.rows(text, values);
  }
}
