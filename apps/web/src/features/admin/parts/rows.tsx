import type { CSSProperties, ReactNode } from 'react';
import { classNames } from '../../../lib/class-names';
import styles from './rows.module.css';

interface Props {
  /** Widths as CSS has them, one a cell. */
  columns: string;
  /** What stands above the columns; their cells say the same to assistive technology. */
  heads: readonly string[];
  children: ReactNode;
}

/** A list whose rows are edited in place; on a phone each row is a card with its labels. */
export function Rows({ columns, heads, children }: Props) {
  return (
    <ul className={styles.rows} style={{ '--columns': columns } as CSSProperties}>
      <li aria-hidden="true" className={styles.heads}>
        {heads.map((head) => (
          <span key={head}>{head}</span>
        ))}
      </li>
      {children}
    </ul>
  );
}

/** One field of a row. `head` is the column's, shown on a phone. */
export function RowCell({ head, wide, children }: { head?: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={classNames(styles.cell, wide && styles.wide, !head && styles.end)}>
      {head && (
        <span aria-hidden="true" className={styles.head}>
          {head}
        </span>
      )}
      {children}
    </div>
  );
}
