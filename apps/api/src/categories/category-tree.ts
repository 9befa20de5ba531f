/** A category with what is shown of it. */
export interface CategoryRow {
  id: number;
  parentId: number | null;
  slug: string;
  name: string;
  /** Products directly in it. */
  products: number;
  imageKey: string | null;
  imageAlt: string | null;
  imageWidth: number | null;
  imageHeight: number | null;
}

/** The shop's categories: parents stand before their children, brothers and sisters in the shop's order. */
export class CategoryTree {
  readonly rows: readonly CategoryRow[];
  private readonly byId: ReadonlyMap<number, CategoryRow>;

  /** @param rows in the order of their position */
  constructor(rows: readonly CategoryRow[]) {
    this.byId = new Map(rows.map((row) => [row.id, row]));
    const below = (parent: number | null): CategoryRow[] =>
      rows.filter(({ parentId }) => parentId === parent).flatMap((row) => [row, ...below(row.id)]);
    this.rows = below(null);
  }

  childrenOf(parentId: number | null): CategoryRow[] {
    return this.rows.filter((row) => row.parentId === parentId);
  }

  /** From the top down to the category itself: the breadcrumb. */
  pathTo(id: number | null): CategoryRow[] {
    const row = id === null ? undefined : this.byId.get(id);
    return row ? [...this.pathTo(row.parentId), row] : [];
  }

  /** The ids of these categories and of all below them. Slugs that nobody has are passed over. */
  idsUnder(slugs: readonly string[]): number[] {
    return this.rows.filter(({ id }) => this.pathTo(id).some(({ slug }) => slugs.includes(slug))).map(({ id }) => id);
  }

  /** Counts of categories with those of all categories below them added. */
  rollUp(counts: ReadonlyMap<number, number>): Map<number, number> {
    const totals = new Map<number, number>();
    for (const [id, count] of counts) {
      for (const above of this.pathTo(id)) totals.set(above.id, (totals.get(above.id) ?? 0) + count);
    }
    return totals;
  }
}
