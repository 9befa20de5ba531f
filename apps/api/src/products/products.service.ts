import { Injectable } from '@nestjs/common';
import { ShopError } from '@storehouse/domain';
import type { ListProductsQueryDto, ProductCardDto, ProductDto, ProductPageDto } from '@storehouse/dto';
import { type Brand, BrandsService } from '../brands/brands.service';
import { CategoriesService } from '../categories/categories.service';
import { Memory } from '../common/memory';
import { ShopService } from '../shop/shop.service';
import { addUpFacets, areDetailsCountable } from './facets';
import { FacetsRepository } from './facets.repository';
import { type ListingRow, ListingsRepository } from './listings.repository';
import { priceSteps } from './price-bands';
import { ProductRepository } from './product.repository';
import { type CardDetails, ProductCardsService, stockOf } from './product-cards.service';
import { filterKey, type ProductFilter, type Search } from './product-filter';
import { searchWords } from './search-words';
import { toProductDto } from './to-product-dto';

/** How long brands and counts may lag behind the books. Cart and order always read the books themselves. */
const KEEP_MS = 1000;
/** Counting a large result takes long, and its numbers hardly change: they are kept five times as long as it took. */
const COUNTS_KEEP_FACTOR = 5;

type Counts = Pick<ProductPageDto, 'total' | 'facets'>;

/** The public catalogue. */
@Injectable()
export class ProductsService {
  private readonly counts = new Memory<Counts>(KEEP_MS, 500, COUNTS_KEEP_FACTOR);
  private readonly knownBrands = new Memory<Brand[]>(KEEP_MS, 1);

  constructor(
    private readonly listings: ListingsRepository,
    private readonly facets: FacetsRepository,
    private readonly cards: ProductCardsService,
    private readonly details: ProductRepository,
    private readonly brands: BrandsService,
    private readonly categories: CategoriesService,
    private readonly shop: ShopService,
  ) {}

  /** A page of the products that match, with the number of all of them and the facets. */
  async list(query: ListProductsQueryDto): Promise<ProductPageDto> {
    const filter = await this.filterOf(query);
    const sort = filter.search ? (query.sort ?? 'relevance') : query.sort === 'relevance' ? 'popular' : query.sort;
    const [page, counts] = await Promise.all([
      this.listings.page(filter, sort ?? 'popular', query.limit, query.cursor),
      this.counts.get(filterKey(filter), () => this.count(filter)),
    ]);
    const details = await this.cards.describe(
      page.rows.map(({ id }) => id),
      filter.currency,
    );
    return {
      items: page.rows.map((row) => toCardDto(row, details.get(row.id))),
      ...counts,
      nextCursor: page.nextCursor,
    };
  }

  /** One product as it is sold in the currency. */
  async get(slug: string, asked?: string): Promise<ProductDto> {
    const currency = asked ?? (await this.shop.currency());
    const [rows, tree] = await Promise.all([this.details.show(slug, currency), this.categories.tree(currency)]);
    const product = toProductDto(rows, tree, currency);
    if (!product) throw new ShopError('PRODUCT_NOT_FOUND');
    return product;
  }

  private async count(filter: ProductFilter): Promise<Counts> {
    const steps = priceSteps(filter.currency);
    const [cells, tree, brands] = await Promise.all([
      this.facets.cells(filter, steps),
      this.categories.tree(filter.currency),
      this.allBrands(),
    ]);
    const details = areDetailsCountable(cells, filter) ? await this.facets.details(filter) : null;
    return addUpFacets(cells, details, filter, tree, brands, steps);
  }

  private async filterOf(query: ListProductsQueryDto): Promise<ProductFilter> {
    const currency = query.currency ?? (await this.shop.currency());
    const categories = listOf(query.category);
    const brands = listOf(query.brand);
    const [tree, allBrands] = await Promise.all([this.categories.tree(currency), this.allBrands()]);
    return {
      currency,
      search: query.q ? searchFor(query.q, allBrands) : null,
      categoryIds: categories && tree.idsUnder(categories),
      brandIds: brands && allBrands.filter(({ slug }) => brands.includes(slug)).map(({ id }) => id),
      colours: listOf(query.colour),
      minPrice: query.minPrice ?? null,
      maxPrice: query.maxPrice ?? null,
      inStock: query.inStock ?? false,
    };
  }

  private allBrands(): Promise<Brand[]> {
    return this.knownBrands.get('all', () => this.brands.list());
  }
}

/** The values of a comma-separated filter; null when it is not set. */
const listOf = (text: string | undefined): string[] | null => {
  const values = (text ?? '').split(',').flatMap((value) => value.trim() || []);
  return values.length > 0 ? values.slice(0, 50).sort() : null;
};

/** The search for what was typed; the longest brand name that stands whole among the words counts as its brand. */
function searchFor(text: string, brands: readonly Brand[]): Search {
  const words = searchWords(text);
  const inName = (name: string) => name.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const isNamed = (part: string) =>
    words.some((word) => (word.isPrefix && word.text.length > 2 ? part.startsWith(word.text) : part === word.text));
  const [brand] = brands
    .map(({ id, name }) => ({ id, parts: inName(name) }))
    .filter(({ parts }) => parts.length > 0 && parts.every(isNamed))
    .sort((a, b) => b.parts.length - a.parts.length);
  const otherWords = words.filter(({ text: word }) => !brand?.parts.some((part) => part.startsWith(word)));
  return { text, words, brand: brand ? { id: brand.id, otherWords } : null };
}

const toCardDto = (row: ListingRow, details: CardDetails | undefined): ProductCardDto => {
  const sold = details?.variants.filter(({ priceMinor }) => priceMinor !== null) ?? [];
  const [only, ...others] = sold;
  return {
    slug: row.slug,
    title: row.title,
    brand: row.brand,
    priceMinor: row.priceMinor,
    priceToMinor: row.priceToMinor,
    compareAtMinor: row.compareAtMinor,
    currency: row.currency,
    ...stockOf(sold),
    image: details?.images[0] ?? null,
    hoverImage: details?.images[1] ?? null,
    swatches: details?.swatches ?? [],
    onlySku: only && others.length === 0 ? only.sku : null,
  };
};
