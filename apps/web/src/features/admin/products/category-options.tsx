import type { CategoryDto } from '@storehouse/dto';

/** The category tree as options of a select, children indented below their parent. */
export function CategoryOptions({ categories, depth = 0 }: { categories: CategoryDto[]; depth?: number }) {
  return categories.map((category) => [
    <option key={category.slug} value={category.slug}>
      {'\u00a0'.repeat(depth * 3)}
      {category.name}
    </option>,
    <CategoryOptions key={`${category.slug}/`} categories={category.children} depth={depth + 1} />,
  ]);
}
