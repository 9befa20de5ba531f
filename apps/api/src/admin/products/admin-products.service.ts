import { Injectable } from '@nestjs/common';
import { type ProductStatus, ShopError, slugify } from '@storehouse/domain';
import type {
  AdminProductCountsDto,
  AdminProductDto,
  AdminProductPageDto,
  AdminProductRowDto,
  CreateProductDto,
  ListAdminProductsQueryDto,
  UpdateProductDto,
} from '@storehouse/dto';
import { BrandsService } from '../../brands/brands.service';
import { CategoriesService } from '../../categories/categories.service';
import { logEvent } from '../../common/logger';
import { Memory } from '../../common/memory';
import { type CardDetails, ProductCardsService } from '../../products/product-cards.service';
import { ShopService } from '../../shop/shop.service';
import { type AdminProductRow, AdminProductsRepository } from './admin-products.repository';
import { type Fault, faultsOf, refuseFaults, termFaults } from './check-product';
import type { ProductEntity } from './product.entity';
import type { ProductVariantEntity } from './product-variant.entity';
import { type ProductToWrite, ProductWriterRepository } from './product-writer.repository';
import { termsOf } from './selling-terms';
import { toAdminProductDto } from './to-admin-product-dto';

/** Counts of a large catalogue take long: they are kept five times as long as they took. */
const COUNTS_KEEP_MS = 1000;
const COUNTS_KEEP_FACTOR = 5;

/** The products as staff keep them. */
@Injectable()
export class AdminProductsService {
  private readonly counts = new Memory<AdminProductCountsDto>(COUNTS_KEEP_MS, 1, COUNTS_KEEP_FACTOR);
  private readonly totals = new Memory<number>(COUNTS_KEEP_MS, 100, COUNTS_KEEP_FACTOR);

  constructor(
    private readonly products: AdminProductsRepository,
    private readonly writer: ProductWriterRepository,
    private readonly cards: ProductCardsService,
    private readonly brands: BrandsService,
    private readonly categories: CategoriesService,
    private readonly shop: ShopService,
  ) {}

  async list(query: ListAdminProductsQueryDto): Promise<AdminProductPageDto> {
    const currency = await this.shop.currency();
    const tree = await this.categories.tree(currency);
    const categoryIds = query.category ? tree.idsUnder([query.category]) : null;
    const { q, status, stock } = query;
    const [page, total, counts] = await Promise.all([
      this.products.page(query, categoryIds),
      this.totals.get(JSON.stringify([q, status, stock, categoryIds]), () => this.products.total(query, categoryIds)),
      this.counts.get('all', () => this.products.counts()),
    ]);
    const details = await this.cards.describe(
      page.rows.map(({ id }) => id),
      currency,
    );
    return {
      items: page.rows.map((row) => toRowDto(row, details.get(row.id), currency)),
      total,
      counts,
      nextCursor: page.nextCursor,
    };
  }

  async get(slug: string): Promise<AdminProductDto> {
    return this.toDto(await this.find(slug));
  }

  async create(input: CreateProductDto): Promise<AdminProductDto> {
    const slug = input.slug ?? (await this.freeSlug(input.title));
    await this.writer.create(await this.check(input, slug, 'draft', []));
    logEvent('product.created', { slug });
    return this.get(slug);
  }

  /** Makes the product what it shall be; refuses when somebody else changed it since it was read. */
  async update(slug: string, input: UpdateProductDto): Promise<AdminProductDto> {
    const current = await this.find(slug);
    if (current.version !== input.version) throw new ShopError('STALE_VERSION');
    const product = await this.check(input, input.slug ?? current.slug, current.status, current.variants, current.id);
    await this.writer.update(current, product);
    logEvent('product.updated', { slug: product.slug });
    return this.get(product.slug);
  }

  /** Takes the product out of the shop. */
  async archive(slug: string): Promise<AdminProductDto> {
    await this.setStatus(slug, 'archived');
    logEvent('product.archived', { slug });
    return this.get(slug);
  }

  /** Brings an archived product back as a draft. */
  async restore(slug: string): Promise<AdminProductDto> {
    await this.setStatus(slug, 'draft');
    logEvent('product.restored', { slug });
    return this.get(slug);
  }

  private async setStatus(slug: string, status: ProductStatus): Promise<void> {
    if (!(await this.writer.setStatus(slug, status))) throw new ShopError('PRODUCT_NOT_FOUND');
  }

  private async find(slug: string): Promise<ProductEntity> {
    const product = await this.products.find(slug);
    if (!product) throw new ShopError('PRODUCT_NOT_FOUND');
    return product;
  }

  /** Finds what the input points to, and refuses what is wrong with it in itself or beside the other products. */
  private async check(
    input: CreateProductDto,
    slug: string,
    status: ProductStatus,
    known: readonly ProductVariantEntity[],
    productId = 0,
  ): Promise<ProductToWrite> {
    const options = input.options ?? [];
    const variants = input.variants.map((variant) => ({
      ...variant,
      ...termsOf(
        variant,
        known.find(({ sku }) => sku === variant.sku),
      ),
    }));
    refuseFaults([...faultsOf(options, variants), ...variants.flatMap(termFaults)]);
    const barcodes = input.variants.flatMap(({ barcode }) => barcode ?? []);
    const [brand, category, taken] = await Promise.all([
      input.brand ? this.brands.find(input.brand) : null,
      input.category ? this.category(input.category) : null,
      this.products.taken(
        slug,
        input.variants.map(({ sku }) => sku),
        barcodes,
        productId,
      ),
    ]);
    const faults: Fault[] = [
      ...(brand === undefined ? [unknown('brand')] : []),
      ...(category === undefined ? [unknown('category')] : []),
      ...(taken.isSlugTaken
        ? [{ code: 'SLUG_TAKEN' as const, field: 'slug', message: `another product has the address ${slug}` }]
        : []),
      ...input.variants.flatMap(({ sku, barcode }, at): Fault[] => [
        ...(taken.variants.some((other) => other.sku === sku)
          ? [{ code: 'SKU_TAKEN' as const, field: `variants.${at}.sku`, message: `another product has the SKU ${sku}` }]
          : []),
        ...(barcode && taken.variants.some((other) => other.barcode === barcode)
          ? [
              {
                code: 'BARCODE_TAKEN' as const,
                field: `variants.${at}.barcode`,
                message: `another product has the barcode ${barcode}`,
              },
            ]
          : []),
      ]),
    ];
    refuseFaults(faults);
    return {
      slug,
      title: input.title,
      description: input.description ?? '',
      status: input.status ?? status,
      brandId: brand?.id ?? null,
      categoryId: category?.id ?? null,
      options,
      attributes: input.attributes ?? [],
      variants,
    };
  }

  /** The slug of a title, with a number when another product has it. */
  private async freeSlug(title: string): Promise<string> {
    const wanted = slugify(title).slice(0, SLUG_ROOM) || 'product';
    const taken = await this.products.slugsLike(wanted);
    for (let number = 1; ; number += 1) {
      const slug = number === 1 ? wanted : `${wanted}-${number}`;
      if (!taken.has(slug)) return slug;
    }
  }

  private async category(slug: string) {
    const tree = await this.categories.currentTree(await this.shop.currency());
    return tree.rows.find((row) => row.slug === slug);
  }

  private async toDto(product: ProductEntity): Promise<AdminProductDto> {
    const [tree, brands, figures] = await Promise.all([
      this.categories.currentTree(await this.shop.currency()),
      this.brands.list(),
      this.products.figures(product.id),
    ]);
    const brand = brands.find(({ id }) => id === product.brandId);
    const category = tree.pathTo(product.categoryId).at(-1);
    return toAdminProductDto(product, figures, brand?.slug ?? null, category?.slug ?? null);
  }
}

/** Leaves room for a number behind the slug. */
const SLUG_ROOM = 190;

const unknown = (field: 'brand' | 'category'): Fault => ({
  code: 'VALIDATION_FAILED',
  field,
  message: `there is no ${field} with this slug`,
});

const toRowDto = (row: AdminProductRow, details: CardDetails | undefined, currency: string): AdminProductRowDto => {
  const variants = details?.variants ?? [];
  const prices = variants.flatMap(({ priceMinor }) => priceMinor ?? []);
  return {
    slug: row.slug,
    title: row.title,
    status: row.status,
    category: row.category,
    image: details?.images[0] ?? null,
    variantCount: variants.length,
    sku: variants[0]?.sku ?? null,
    available: variants.reduce((sum, { available }) => sum + available, 0),
    priceMinor: prices.length > 0 ? Math.min(...prices) : null,
    currency,
    updatedAt: row.updatedAt.toISOString(),
  };
};
