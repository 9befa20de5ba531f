import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Drawer } from '../../../components/dialog';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { keys } from '../parts/queries';
import { getStock } from './stock.api';
import styles from './stock.module.css';
import { StockForm } from './stock-form';
import { StockLedger } from './stock-ledger';
import { StockLevels } from './stock-levels';

interface Props {
  sku: string;
  onClose: () => void;
  /** Stock was booked. */
  onBooked: () => void;
}

/** The stock of one variant: what is there, a form that books, the ledger behind it. */
export function StockPanel({ sku, onClose, onBooked }: Props) {
  const client = useQueryClient();
  const stock = useInfiniteQuery({
    queryKey: keys.stock(sku),
    queryFn: ({ pageParam }) => getStock(sku, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: 0,
  });
  const newest = stock.data?.pages[0];
  return (
    <Drawer open onClose={onClose} title={`Stock of ${sku}`}>
      <div className={styles.panel}>
        {stock.isPending && (
          <Loading label="Loading stock">
            <Skeleton height={200} />
          </Loading>
        )}
        {stock.isError && <ProblemNote error={stock.error} onRetry={() => void stock.refetch()} />}
        {stock.data && newest && (
          <>
            <StockLevels stock={newest} />
            <StockForm
              sku={sku}
              levels={newest.levels}
              onBooked={(booked) => {
                client.setQueryData(keys.stock(sku), { pages: [booked], pageParams: [undefined] });
                onBooked();
              }}
            />
            <StockLedger
              levels={newest.levels}
              movements={stock.data.pages.flatMap(({ movements }) => movements)}
              onMore={stock.hasNextPage ? () => void stock.fetchNextPage() : undefined}
              loading={stock.isFetchingNextPage}
            />
          </>
        )}
      </div>
    </Drawer>
  );
}
