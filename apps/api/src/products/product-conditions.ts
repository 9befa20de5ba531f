import { escapeLike, isOneOf, joinSql, type Sql, sql } from '../common/sql';
import type { ProductFilter, Search } from './product-filter';
import { fullTextQuery, type SearchWord } from './search-words';

/** What colours are called among a product's options. */
export const COLOUR_OPTIONS = "('Colour', 'Color')";

/** Conditions on product_listings `l`, one for each facet, so that each can be counted without itself. */
export const conditionsOf = (filter: ProductFilter) => ({
  category: filter.categoryIds ? [isOneOf('l.category_id', filter.categoryIds)] : [],
  brand: filter.brandIds ? [isOneOf('l.brand_id', filter.brandIds)] : [],
  price: [
    ...(filter.minPrice === null ? [] : [sql('l.price_from_minor >= ?', filter.minPrice)]),
    ...(filter.maxPrice === null ? [] : [sql('l.price_from_minor <= ?', filter.maxPrice)]),
  ],
  colour: filter.colours ? [hasColour(filter.colours)] : [],
  inStock: filter.inStock ? [isInStock] : [],
});

/** A live variant in that currency has a piece left. */
export const isInStock = sql(
  `EXISTS (SELECT 1 FROM product_variants v
     JOIN variant_prices vp ON vp.variant_id = v.id AND vp.currency = l.currency
     JOIN stock_levels s ON s.variant_id = v.id
     JOIN stock_locations place ON place.id = s.location_id AND place.is_active = 1
     WHERE v.product_id = l.product_id AND v.archived_at IS NULL AND s.available > 0)`,
);

const hasColour = (colours: readonly string[]): Sql => {
  const { text, values } = isOneOf('ov.value', colours);
  return sql(
    `EXISTS (SELECT 1 FROM product_options o
       JOIN option_values ov ON ov.option_id = o.id
       JOIN variant_option_values vo ON vo.option_value_id = ov.id
       JOIN product_variants v ON v.id = vo.variant_id
       WHERE o.product_id = l.product_id AND o.name IN ${COLOUR_OPTIONS} AND ${text} AND v.archived_at IS NULL)`,
    ...values,
  );
};

/** product_listings `l`, with the hits of a search as `m` (one row a product; a lower tier is a better hit). */
export const listingsFound = (search: Search | null): Sql => {
  if (!search) return sql('product_listings l');
  const hits = hitsOf(search);
  return sql(
    `(SELECT product_id, MIN(tier) AS tier FROM (${hits.text}) hits GROUP BY product_id) m
     JOIN product_listings l ON l.product_id = m.product_id`,
    ...hits.values,
  );
};

/**
 * Products that a search finds, perhaps several times, each with how good the hit is:
 * 0 SKU or barcode · 1 beginning of a SKU · 2 the title itself · 3 beginning of the title · 4 all words in the title ·
 * 5 words in title and text. Tiers instead of scores: they do not change when other products do, so pages stay stable.
 */
export const hitsOf = ({ text, words, brand }: Search): Sql => {
  const begins = `${escapeLike(text)}%`;
  return joinSql(
    [
      sql(
        `SELECT product_id, IF(sku_search = ?, 0, 1) AS tier FROM product_variants WHERE sku_search LIKE ?`,
        text,
        begins,
      ),
      sql('SELECT product_id, 0 FROM product_variants WHERE barcode = ?', text),
      wordHits(words, text),
      ...(brand ? [brandHits(brand.id, brand.otherWords)] : []),
    ],
    ' UNION ALL ',
  );
};

/** Words too short for the full-text index are looked for at the beginning of the title's words. */
const wordHits = (words: readonly SearchWord[], text: string): Sql => {
  const inTitle = joinSql(
    words.map((word) => sql(`CONCAT(' ', p.title) LIKE ?`, `% ${escapeLike(word.text)}%`)),
    ' AND ',
  );
  const query = fullTextQuery(words);
  const tier = sql(
    `CASE WHEN p.title = ? THEN 2 WHEN p.title LIKE ? THEN 3 WHEN ${inTitle.text} THEN 4 ELSE 5 END`,
    ...[text, `${escapeLike(text)}%`, ...inTitle.values],
  );
  const isHit = query
    ? sql('MATCH (p.title, p.description) AGAINST (? IN BOOLEAN MODE)', query)
    : words.length > 0
      ? inTitle
      : sql('FALSE');
  return sql(`SELECT p.id, ${tier.text} FROM products p WHERE ${isHit.text}`, ...tier.values, ...isHit.values);
};

const brandHits = (brandId: number, otherWords: readonly SearchWord[]): Sql => {
  const query = fullTextQuery(otherWords);
  return query
    ? sql(
        'SELECT id, 4 FROM products WHERE brand_id = ? AND MATCH (title, description) AGAINST (? IN BOOLEAN MODE)',
        ...[brandId, query],
      )
    : sql('SELECT id, 4 FROM products WHERE brand_id = ?', brandId);
};
