import type { CategoryDto } from '@storehouse/dto';

/** The way from the top category down to the one with this slug, itself last; empty when there is none. */
export const pathTo = (tree: readonly CategoryDto[], slug: string): CategoryDto[] => {
  for (const category of tree) {
    if (category.slug === slug) return [category];
    const below = pathTo(category.children, slug);
    if (below.length > 0) return [category, ...below];
  }
  return [];
};

/** Slugs of everything below a category, at any depth. */
export const slugsBelow = (category: CategoryDto): string[] =>
  category.children.flatMap((child) => [child.slug, ...slugsBelow(child)]);

/** What the filter of a list over the whole shop offers: the departments, and what lies below the ticked ones. */
export const offeredCategories = (tree: readonly CategoryDto[], ticked: readonly string[]): string[] =>
  tree.flatMap((top) => {
    const below = slugsBelow(top);
    const isOpen = [top.slug, ...below].some((slug) => ticked.includes(slug));
    return isOpen ? [top.slug, ...below] : [top.slug];
  });
