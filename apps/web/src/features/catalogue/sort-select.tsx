import type { ProductSort } from '@storehouse/dto';
import { useId } from 'react';
import { Select } from '../../components/select';
import { SORT_WORDS } from './listing-url';
import styles from './sort-select.module.css';

interface Props {
  sorts: readonly ProductSort[];
  value: ProductSort;
  onChange: (sort: ProductSort) => void;
}

/** In which order the goods stand. */
export function SortSelect({ sorts, value, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.sort}>
      <label className={styles.label} htmlFor={id}>
        Sort
      </label>
      <Select
        id={id}
        className={styles.select}
        value={value}
        onChange={(event) => onChange(event.target.value as ProductSort)}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {SORT_WORDS[sort]}
          </option>
        ))}
      </Select>
    </div>
  );
}
