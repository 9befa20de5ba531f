import type { FacetsDto, FacetValueDto } from '@storehouse/dto';
import type { CategoryTree } from '../categories/category-tree';
import type { FacetCell, FacetDetail } from './facets.repository';
import { bandLabel, bandOf, bandValue, priceBands } from './price-bands';
import type { ProductFilter } from './product-filter';

const VALUES_MAX = 100;

type CellFacet = 'category' | 'brand' | 'price';

/**
 * Adds up the total and each facet; a facet passes over its own filter. Brands, colours and price bands are those of
 * the chosen categories; one that the other filters rule out has count 0. Without `details` no colours are offered, and
 * all products count as in stock.
 */
export function addUpFacets(
  cells: readonly FacetCell[],
  details: readonly FacetDetail[] | null,
  filter: ProductFilter,
  tree: CategoryTree,
  brands: readonly { id: number; slug: string; name: string }[],
  priceSteps: readonly number[],
): { total: number; facets: FacetsDto } {
  const passing = (own?: CellFacet) => cells.filter((cell) => passes(cell, filter, own));

  const total = productsIn(passing());
  const inCategory = cellsInCategory(cells, filter);

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
    total,
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
        (details ?? []).flatMap(({ colour, products }) =>
          colour === null ? [] : { value: colour, label: colour, count: products },
        ),
      ),
      price: bands.map((band) => ({
        value: bandValue(band),
        label: bandLabel(band, filter.currency),
        count: bandCounts.get(band) ?? 0,
      })),
      inStock: details?.find(({ colour }) => colour === null)?.products ?? total,
    },
  };
}

const passes = (cell: FacetCell, filter: ProductFilter, own?: CellFacet): boolean =>
  (own === 'category' || isAmong(cell.categoryId, filter.categoryIds)) &&
  (own === 'brand' || isAmong(cell.brandId, filter.brandIds)) &&
  (own === 'price' || cell.passesPrice === 1) &&
  cell.passesColour === 1 &&
  cell.passesStock === 1;

const isAmong = (id: number | null, chosen: readonly number[] | null): boolean =>
  chosen === null || (id !== null && chosen.includes(id));

const cellsInCategory = (cells: readonly FacetCell[], { categoryIds }: ProductFilter): FacetCell[] =>
  cells.filter(({ categoryId }) => isAmong(categoryId, categoryIds));

/** Beyond so many products nobody looks through the variants of all to count colours and stock. */
const DETAILED_MAX = 20_000;

/** Whether colours and stock are worth counting, too. */
export const areDetailsCountable = (cells: readonly FacetCell[], filter: ProductFilter): boolean =>
  productsIn(cellsInCategory(cells, filter)) <= DETAILED_MAX;

const productsIn = (cells: readonly FacetCell[]): number => cells.reduce((total, { products }) => total + products, 0);

/** Products by key; rows without a key do not count. */
function sumBy<Key>(cells: readonly FacetCell[], keyOf: (cell: FacetCell) => Key | null | undefined): Map<Key, number> {
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
