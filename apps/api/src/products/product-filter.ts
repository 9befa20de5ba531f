import { createHash } from 'node:crypto';
import type { SearchWord } from './search-words';

/** What somebody searches for. */
export interface Search {
  /** As typed, without blanks around it. */
  text: string;
  words: SearchWord[];
  /** The brand whose name stands among the words, and the words that are left then. */
  brand: { id: number; otherWords: SearchWord[] } | null;
}

/** Which products to list. `null` is no restriction; an empty list matches nothing. */
export interface ProductFilter {
  currency: string;
  search: Search | null;
  /** With all sub-categories. */
  categoryIds: number[] | null;
  brandIds: number[] | null;
  colours: string[] | null;
  minPrice: number | null;
  maxPrice: number | null;
  inStock: boolean;
}

/** The same for two filters that list the same. */
export const filterKey = (filter: ProductFilter): string =>
  createHash('sha256').update(JSON.stringify(filter)).digest('base64url');
