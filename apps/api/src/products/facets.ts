import type { FacetsDto, FacetValueDto } from '@storehouse/dto';
import type { CategoryTree } from '../categories/category-tree';
import type { FacetRow } from './facets.repository';
import { bandLabel, bandOf, bandValue, priceBands } from './price-bands';
import type { ProductFilter } from './product-filter';

const VALUES_MAX = 100;

type CountedFacet = 'category' | 'brand' | 'price' | 'inStock';

/**
 * Adds up the total and each facet; a facet passes over its own filter. Brands, colours and price bands are those of
 * the chosen categories; one that the other filters rule out has count 0.
 */
export function addUpFacets(
  rows: readonly FacetRow[],
  filter: ProductFilter,
  tree: CategoryTree,
  brands: readonly { id: number; slug: string; name: string }[],
  priceSteps: readonly number[],
): { total: number; facets: FacetsDto } {
  const cells = rows.filter((row) => row.colour === null);
  const passing = (own?: CountedFacet) => cells.filter((cell) => passes(cell, filter, own));

  const inCategory = cells.filter(({ categoryId }) => isAmong(categoryId, filter.categoryIds));

  const categories = tree.rollUp(sumBy(cells, ({ categoryId }) => categoryId));
  const categoryCounts = tree.rollUp(sumBy(passing('category'), ({ categoryId }) => categoryId));
  const brandIds = sumBy(inCategory, ({ brandId }) => brandId);
  const brandCounts = sumBy(passing('brand'), ({ brandId }) => brandId);
  const bands = priceBands(
    sumBy(inCategory, ({ priceStep }) => priceStep),
    priceSteps,
  );
  const bandCounts = sumBy(passing('price'), ({ priceStep }) => bandOf(bands, priceStep, priceSteps));

  return {
    total: sum(passing()),
    facets: {
      category: tree.rows
        .filter(({ id }) => categories.has(id))
        .map(({ id, slug, name }) => ({ value: slug, label: name, count: categoryCounts.get(id) ?? 0 })),
      brand: mostFirst(
        brands
          .filter(({ id }) => brandIds.has(id))
          .map(({ id, slug, name }) => ({ value: slug, label: name, count: brandCounts.get(id) ?? 0 })),
      ),
      colour: mostFirst(
        rows.flatMap(({ colour, products }) =>
          colour === null ? [] : { value: colour, label: colour, count: products },
        ),
      ),
      price: bands.map((band) => ({
        value: bandValue(band),
        label: bandLabel(band, filter.currency),
        count: bandCounts.get(band) ?? 0,
      })),
      inStock: sum(passing('inStock').filter((cell) => cell.isInStock)),
    },
  };
}

const passes = (cell: FacetRow, filter: ProductFilter, own?: CountedFacet): boolean =>
  (own === 'category' || isAmong(cell.categoryId, filter.categoryIds)) &&
  (own === 'brand' || isAmong(cell.brandId, filter.brandIds)) &&
  (own === 'price' || cell.passesPrice === 1) &&
  cell.passesColour === 1 &&
  (own === 'inStock' || !filter.inStock || cell.isInStock === 1);

const isAmong = (id: number | null, chosen: readonly number[] | null): boolean =>
  chosen === null || (id !== null && chosen.includes(id));

const sum = (cells: readonly FacetRow[]): number => cells.reduce((total, { products }) => total + products, 0);

/** Products by key; rows without a key do not count. */
function sumBy<Key>(cells: readonly FacetRow[], keyOf: (cell: FacetRow) => Key | null | undefined): Map<Key, number> {
  const sums = new Map<Key, number>();
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key === null || key === undefined) continue;
    sums.set(key, (sums.get(key) ?? 0) + cell.products);
  }
  return sums;
}

const mostFirst = (values: FacetValueDto[]): FacetValueDto[] =>
  values.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label)).slice(0, VALUES_MAX);
