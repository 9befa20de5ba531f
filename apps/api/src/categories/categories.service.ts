import { Injectable } from '@nestjs/common';
import { storedWidths } from '@storehouse/domain';
import type { CategoryDto } from '@storehouse/dto';
import { Memory } from '../common/memory';
import { ShopService } from '../shop/shop.service';
import { CategoriesRepository } from './categories.repository';
import { type CategoryRow, CategoryTree } from './category-tree';

const KEEP_MS = 1000;
const CURRENCIES_MAX = 20;
/** The products of a large shop take a while to count: the tree is kept five times as long. */
const KEEP_FACTOR = 5;

/** The tree that shoppers browse. */
@Injectable()
export class CategoriesService {
  private readonly trees = new Memory<CategoryTree>(KEEP_MS, CURRENCIES_MAX, KEEP_FACTOR);

  constructor(
    private readonly categories: CategoriesRepository,
    private readonly shop: ShopService,
  ) {}

  /** The tree with the products sold in that currency; a second old, more in a large shop. */
  tree(currency: string): Promise<CategoryTree> {
    return this.trees.get(currency, () => this.currentTree(currency));
  }

  /** The tree as it is now, for those who write. */
  async currentTree(currency: string): Promise<CategoryTree> {
    return new CategoryTree(await this.categories.list(currency));
  }

  async list(currency?: string): Promise<CategoryDto[]> {
    const tree = await this.tree(currency ?? (await this.shop.currency()));
    const counts = tree.rollUp(new Map(tree.rows.map(({ id, products }) => [id, products])));
    const below = (parentId: number | null): CategoryDto[] =>
      tree.childrenOf(parentId).map((row) => toCategoryDto(row, counts.get(row.id) ?? 0, below(row.id)));
    return below(null);
  }
}

const toCategoryDto = (row: CategoryRow, productCount: number, children: CategoryDto[]): CategoryDto => ({
  slug: row.slug,
  name: row.name,
  productCount,
  image:
    row.imageKey === null
      ? null
      : {
          key: row.imageKey,
          alt: row.imageAlt ?? '',
          width: row.imageWidth ?? 0,
          height: row.imageHeight ?? 0,
          widths: storedWidths(row.imageWidth ?? 0),
          sku: null,
        },
  children,
});
