import type { FacetsDto, ListProductsQueryDto, ProductSort } from '@storehouse/dto';

/** A list of products as its address says it. */
export interface Listing {
  q: string;
  category: string[];
  brand: string[];
  colour: string[];
  /** Minor units. */
  minPrice: number | undefined;
  maxPrice: number | undefined;
  inStock: boolean;
  sort: ProductSort | undefined;
  /** Pages shown, counted from 1. */
  page: number;
}

/** Filters that take several values. */
export type ValueFacet = 'category' | 'brand' | 'colour';

/** What the API is asked. */
export type ListingQuery = Partial<ListProductsQueryDto>;

/** Sort orders with their words; relevance only means something for a search. */
export const SORT_WORDS: Record<ProductSort, string> = {
  relevance: 'Best match',
  popular: 'Most popular',
  newest: 'Newest',
  'price-asc': 'Price, low to high',
  'price-desc': 'Price, high to low',
  title: 'Name, A to Z',
};

const isSort = (word: string | null): word is ProductSort => word !== null && Object.hasOwn(SORT_WORDS, word);

const values = (params: URLSearchParams, name: string): string[] =>
  (params.get(name) ?? '').split(',').filter((value) => value !== '');

const wholeNumber = (params: URLSearchParams, name: string): number | undefined => {
  const text = params.get(name) ?? '';
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
};

/** Reads an address; whatever makes no sense in it is left out. */
export const readListing = (params: URLSearchParams): Listing => {
  const sort = params.get('sort');
  return {
    q: (params.get('q') ?? '').trim(),
    category: values(params, 'category'),
    brand: values(params, 'brand'),
    colour: values(params, 'colour'),
    minPrice: wholeNumber(params, 'minPrice'),
    maxPrice: wholeNumber(params, 'maxPrice'),
    inStock: params.get('inStock') === 'true',
    sort: isSort(sort) ? sort : undefined,
    page: Math.max(1, wholeNumber(params, 'page') ?? 1),
  };
};

/** Writes the address: always in the same order and without what goes without saying, so that one list has one address. */
export const writeListing = (listing: Listing): URLSearchParams => {
  const params = new URLSearchParams();
  if (listing.q) params.set('q', listing.q);
  for (const facet of ['category', 'brand', 'colour'] as const) {
    if (listing[facet].length > 0) params.set(facet, [...listing[facet]].sort().join(','));
  }
  if (listing.minPrice !== undefined) params.set('minPrice', String(listing.minPrice));
  if (listing.maxPrice !== undefined) params.set('maxPrice', String(listing.maxPrice));
  if (listing.inStock) params.set('inStock', 'true');
  if (listing.sort) params.set('sort', listing.sort);
  if (listing.page > 1) params.set('page', String(listing.page));
  return params;
};

/** Ticks or unticks one value; the list starts anew from its first page. */
export const toggleValue = (listing: Listing, facet: ValueFacet, value: string): Listing => ({
  ...listing,
  page: 1,
  [facet]: listing[facet].includes(value) ? listing[facet].filter((one) => one !== value) : [...listing[facet], value],
});

/** Drops every filter; the words searched for and the order stay. */
export const withoutFilters = (listing: Listing): Listing => ({
  ...readListing(new URLSearchParams()),
  q: listing.q,
  sort: listing.sort,
});

/** How many filters are set; a price range counts as one. */
export const countFilters = ({ category, brand, colour, minPrice, maxPrice, inStock }: Listing): number =>
  category.length +
  brand.length +
  colour.length +
  (minPrice !== undefined || maxPrice !== undefined ? 1 : 0) +
  (inStock ? 1 : 0);

/** What to ask the API for. `scope` is the category whose page this is; a sub-category ticked on it narrows it. */
export const toQuery = (listing: Listing, scope?: string): ListingQuery => {
  const { q, category, brand, colour, minPrice, maxPrice, inStock, sort } = listing;
  return {
    q: q || undefined,
    category: category.join(',') || scope,
    brand: brand.join(',') || undefined,
    colour: colour.join(',') || undefined,
    minPrice,
    maxPrice,
    inStock: inStock || undefined,
    sort,
  };
};

/** A band of prices as the API names it: "5000-15000", "-5000", "15000-". */
interface Band {
  min: number;
  max: number;
}

const readBand = (value: string): Band => {
  const [min, max] = value.split('-');
  return { min: Number(min || 0), max: max ? Number(max) : Number.POSITIVE_INFINITY };
};

/** True when the price range of the list covers the band. */
export const isBandTicked = ({ minPrice, maxPrice }: Listing, value: string): boolean => {
  if (minPrice === undefined && maxPrice === undefined) return false;
  const { min, max } = readBand(value);
  return min >= (minPrice ?? 0) && max <= (maxPrice ?? Number.POSITIVE_INFINITY);
};

/**
 * Ticks or unticks a band. The API takes one range, so ticking a second band also takes what lies between, and
 * unticking one in the middle keeps what lies below it.
 */
export const toggleBand = (listing: Listing, bands: FacetsDto['price'], value: string): Listing => {
  const ticked = bands.filter((band) => isBandTicked(listing, band.value)).map((band) => readBand(band.value));
  const { min, max } = readBand(value);
  const rest = ticked.filter((band) => band.min !== min);
  const below = rest.filter((band) => band.min < min);
  const chosen = isBandTicked(listing, value) ? (below.length > 0 ? below : rest) : [...ticked, { min, max }];
  const lowest = Math.min(...chosen.map((band) => band.min));
  const highest = Math.max(...chosen.map((band) => band.max));
  return {
    ...listing,
    page: 1,
    minPrice: chosen.length > 0 && lowest > 0 ? lowest : undefined,
    maxPrice: chosen.length > 0 && Number.isFinite(highest) ? highest : undefined,
  };
};
