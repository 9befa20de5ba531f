import type { ReactNode } from 'react';
import styles from './tag.module.css';

/** The price tag: one of the shop's two signs. For savings and gift cards, never for plain words. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className={styles.tag}>{children}</span>;
}
