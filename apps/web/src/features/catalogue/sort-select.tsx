import type { ProductSort } from '@storehouse/dto';
import { useId } from 'react';
import { Select } from '../../components/select';
import { SORT_WORDS } from './listing-url';
import styles from './sort-select.module.css';

interface Props {
  sorts: readonly ProductSort[];
  value: ProductSort;
  /** In the bar of a phone: as wide as it gets, the word "Sort" only for those who do not see it. */
  inBar?: boolean;
  onChange: (sort: ProductSort) => void;
}

/** In which order the goods stand. */
export function SortSelect({ sorts, value, inBar, onChange }: Props) {
  const id = useId();
  return (
    <div className={inBar ? styles.inBar : styles.sort}>
      <label className={inBar ? 'visually-hidden' : styles.label} htmlFor={id}>
        Sort
      </label>
      <Select
        id={id}
        dense={!inBar}
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
