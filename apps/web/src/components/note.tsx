import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names';
import { Icon, type IconName } from './icon';
import styles from './note.module.css';

const ICONS = { ok: 'check-circle', warn: 'warning', bad: 'warning-circle', info: 'info' } as const satisfies Record<
  string,
  IconName
>;

/** A remark in the flow of the page. `live` reads it out when it appears. */
export function Note({
  tone = 'info',
  live,
  children,
}: {
  tone?: keyof typeof ICONS;
  live?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={classNames(styles.note, styles[tone])} role={live ? 'status' : undefined}>
      <Icon name={ICONS[tone]} />
      <div className={styles.text}>{children}</div>
    </div>
  );
}
