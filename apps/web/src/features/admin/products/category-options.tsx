import type { CategoryDto } from '@storehouse/dto';

/** The category tree as options of a select, each with the names above it: "Kitchen › Kettles". */
export function CategoryOptions({ categories, above = '' }: { categories: CategoryDto[]; above?: string }) {
  return categories.map(({ slug, name, children }) => [
    <option key={slug} value={slug}>
      {above + name}
    </option>,
    <CategoryOptions key={`${slug}/`} categories={children} above={`${above}${name} › `} />,
  ]);
}
