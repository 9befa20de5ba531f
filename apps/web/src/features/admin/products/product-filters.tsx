import { useQuery } from '@tanstack/react-query';
import { Select } from '../../../components/select';
import { listCategories } from '../admin.api';
import listStyles from '../parts/list.module.css';
import { keys } from '../parts/queries';
import { SearchBox } from '../parts/search-box';
import type { ListState } from '../parts/use-list-state';
import { CategoryOptions } from './category-options';

/** Narrows the product list: words, category, order. */
export function ProductFilters({ list }: { list: ListState }) {
  const categories = useQuery({ queryKey: keys.categories, queryFn: listCategories, staleTime: 5 * 60_000 });
  return (
    <div className={listStyles.bar}>
      <SearchBox list={list} label="Search name, SKU or barcode" />
      <Select
        dense
        aria-label="Category"
        value={list.get('category') ?? ''}
        onChange={(event) => list.set({ category: event.target.value })}
      >
        <option value="">All categories</option>
        <CategoryOptions categories={categories.data ?? []} />
      </Select>
      <Select
        dense
        aria-label="Sort by"
        value={list.get('sort') ?? 'newest'}
        onChange={(event) => list.set({ sort: event.target.value })}
      >
        <option value="newest">Newest first</option>
        <option value="updated">Last changed first</option>
        <option value="title">By name</option>
      </Select>
    </div>
  );
}
