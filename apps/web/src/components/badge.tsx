import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names';
import styles from './badge.module.css';

export type BadgeTone = 'ok' | 'warn' | 'bad' | 'info' | 'neutral';

/** A state, always as a word. */
export function Badge({ tone, children }: { tone: BadgeTone; children: ReactNode }) {
  return <span className={classNames(styles.badge, styles[tone])}>{children}</span>;
}
