import { Injectable } from '@nestjs/common';
import { Database } from '../common/database';
import { joinSql, type Sql, sql } from '../common/sql';
import { COLOUR_OPTIONS, conditionsOf, isInStock, listingsFound } from './product-conditions';
import type { ProductFilter } from './product-filter';

/**
 * How many products of a search have the same category, brand and price step, and whether they pass the filters on
 * price, colour and stock.
 */
export interface FacetCell {
  categoryId: number | null;
  brandId: number | null;
  priceStep: number;
  passesPrice: 0 | 1;
  passesColour: 0 | 1;
  passesStock: 0 | 1;
  products: number;
}

/** Products of a colour that pass all other filters; without a colour, those that have a piece left and pass all. */
export interface FacetDetail {
  colour: string | null;
  products: number;
}

/** Counts for the filters beside a list. */
@Injectable()
export class FacetsRepository {
  constructor(private readonly database: Database) {}

  /** What the total and most facets are added up from: one pass over the listings. */
  cells(filter: ProductFilter, priceSteps: readonly number[]): Promise<FacetCell[]> {
    const from = listingsFound(filter.search);
    const conditions = conditionsOf(filter);
    const price = joinSql(conditions.price, ' AND ');
    const colour = joinSql(conditions.colour, ' AND ');
    const stock = joinSql(conditions.inStock, ' AND ');
    return this.database.rows(
      `SELECT l.category_id AS categoryId, l.brand_id AS brandId,
         INTERVAL(l.price_from_minor, ${priceSteps.join(', ')}) AS priceStep, ${price.text} AS passesPrice,
         ${colour.text} AS passesColour, ${stock.text} AS passesStock, COUNT(*) AS products
       FROM ${from.text} WHERE l.currency = ?
       GROUP BY categoryId, brandId, priceStep, passesPrice, passesColour, passesStock`,
      [...price.values, ...colour.values, ...stock.values, ...from.values, filter.currency],
    );
  }

  /** What needs a look at every product's variants. */
  details(filter: ProductFilter): Promise<FacetDetail[]> {
    const { text, values } = joinSql([colourCounts(filter), inStockCount(filter)], ' UNION ALL ');
    return this.database.rows(text, values);
  }
}

/** Colours of the chosen categories; those that the other filters rule out with 0. */
const colourCounts = (filter: ProductFilter): Sql => {
  const from = listingsFound(filter.search);
  const { category, brand, price, inStock } = conditionsOf(filter);
  const inCategory = joinSql(category, ' AND ');
  const others = joinSql([...brand, ...price, ...inStock], ' AND ');
  return sql(
    `SELECT ov.value AS colour, COUNT(DISTINCT IF(${others.text}, l.product_id, NULL)) AS products
     FROM ${from.text}
     JOIN product_options o ON o.product_id = l.product_id AND o.name IN ${COLOUR_OPTIONS}
     JOIN option_values ov ON ov.option_id = o.id
     JOIN variant_option_values vo ON vo.option_value_id = ov.id
     JOIN product_variants v ON v.id = vo.variant_id
     WHERE l.currency = ? AND ${inCategory.text} AND v.archived_at IS NULL
     GROUP BY ov.value`,
    ...[...others.values, ...from.values, filter.currency, ...inCategory.values],
  );
};

const inStockCount = (filter: ProductFilter): Sql => {
  const from = listingsFound(filter.search);
  const { category, brand, price, colour } = conditionsOf(filter);
  const others = joinSql([...category, ...brand, ...price, ...colour, isInStock], ' AND ');
  return sql(
    `SELECT NULL AS colour, COUNT(*) AS products FROM ${from.text} WHERE l.currency = ? AND ${others.text}`,
    ...[...from.values, filter.currency, ...others.values],
  );
};
