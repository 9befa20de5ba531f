import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { classNames } from '../../../lib/class-names';
import styles from './list.module.css';

interface Props<Page> {
  query: UseQueryResult<Page>;
  /** Names what is loading: "Loading products". */
  label: string;
  isEmpty: (page: Page) => boolean;
  empty: ReactNode;
  children: (page: Page) => ReactNode;
}

/** The faces of a list: loading, failed, empty, there. */
export function ListBody<Page>({ query, label, isEmpty, empty, children }: Props<Page>) {
  if (query.isPending)
    return (
      <Loading label={label}>
        <div className={styles.frame}>
          {Array.from({ length: 8 }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
            <div key={row} style={{ padding: '14px 12px' }}>
              <Skeleton height={20} width={`${90 - ((row * 17) % 40)}%`} />
            </div>
          ))}
        </div>
      </Loading>
    );
  if (query.isError) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (isEmpty(query.data)) return empty;
  return (
    <div className={classNames(query.isPlaceholderData && styles.stale)} aria-busy={query.isPlaceholderData}>
      {children(query.data)}
    </div>
  );
}
