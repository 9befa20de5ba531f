import type { ReactNode } from 'react';
import { usePageTitle } from '../lib/use-page-title';
import styles from './page-title.module.css';

interface Props {
  title: string;
  /** Above the title: the breadcrumb. */
  before?: ReactNode;
  /** At the end of the title's line: a sort menu, an action. */
  aside?: ReactNode;
  /** What the browser tab says, when the title alone would not tell. */
  tabTitle?: string;
}

/** The name of the page over the measure, the shop's ruled line. Also names the browser tab. */
export function PageTitle({ title, before, aside, tabTitle }: Props) {
  usePageTitle(tabTitle ?? title);
  return (
    <header className={styles.header}>
      {before}
      <div className={styles.line}>
        <h1>{title}</h1>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      <div className={styles.measure} />
    </header>
  );
}
