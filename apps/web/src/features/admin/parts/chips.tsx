import { IconButton } from '../../../components/icon-button';
import styles from './chips.module.css';

interface Props<Item> {
  label: string;
  items: readonly Item[];
  nameOf: (item: Item) => string;
  onRemove: (item: Item) => void;
}

/** What was chosen of many, each with a way out. */
export function Chips<Item extends { id: number | string }>({ label, items, nameOf, onRemove }: Props<Item>) {
  if (items.length === 0) return null;
  return (
    <ul aria-label={label} className={styles.chips}>
      {items.map((item) => (
        <li key={item.id}>
          {nameOf(item)}
          <IconButton icon="x" label={`Remove ${nameOf(item)}`} onClick={() => onRemove(item)} />
        </li>
      ))}
    </ul>
  );
}
