import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Drawer } from '../../../components/dialog';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { getStock } from '../admin.api';
import { keys } from '../parts/queries';
import styles from './stock.module.css';
import { StockForm } from './stock-form';
import { StockLedger } from './stock-ledger';

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
            <dl className={styles.figures}>
              <div>
                <dt>On hand</dt>
                <dd>{newest.onHand.toLocaleString('en')}</dd>
              </div>
              <div>
                <dt>Held</dt>
                <dd>{newest.held.toLocaleString('en')}</dd>
              </div>
              <div>
                <dt>Available</dt>
                <dd>{newest.available.toLocaleString('en')}</dd>
              </div>
            </dl>
            <StockForm
              sku={sku}
              onHand={newest.onHand}
              onBooked={(booked) => {
                client.setQueryData(keys.stock(sku), { pages: [booked], pageParams: [undefined] });
                onBooked();
              }}
            />
            <StockLedger
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
