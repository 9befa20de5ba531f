import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './figure-strip.module.css';

export interface Figure {
  label: string;
  value: string;
  /** What puts the figure into proportion. */
  notes: ReactNode[];
  /** The list behind it. */
  to: string;
}

/** Figures side by side, each a way to the list it was counted from. */
export function FigureStrip({ label, figures }: { label: string; figures: Figure[] }) {
  return (
    <ul className={styles.strip} aria-label={label}>
      {figures.map((figure) => (
        <li key={figure.label}>
          <Link to={figure.to} className={styles.figure}>
            <span className={styles.label}>{figure.label}</span>
            <span className={styles.value}>{figure.value}</span>
            {figure.notes.map((note, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of remarks
              <span key={index} className={styles.note}>
                {note}
              </span>
            ))}
          </Link>
        </li>
      ))}
    </ul>
  );
}
