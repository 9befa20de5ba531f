import { useQuery } from '@tanstack/react-query';
import { Dialog } from '../../../components/dialog';
import { ProblemNote } from '../../../components/problem-note';
import { Loading, Skeleton } from '../../../components/skeleton';
import { formatDateTime } from '../../../lib/dates';
import { plural } from '../../../lib/plural';
import list from '../parts/list.module.css';
import { keys } from '../parts/queries';
import { GoodsName } from './goods-name';
import { getStocktake } from './stock.api';
import { signed } from './stock-words';

/** One stocktake with its lines, what differed first. */
export function StocktakeDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const stocktake = useQuery({ queryKey: keys.stocktake(id), queryFn: () => getStocktake(id) });
  const data = stocktake.data;
  return (
    <Dialog open onClose={onClose} size="wide" title={`Stocktake ${id}`}>
      {stocktake.isPending && (
        <Loading label="Loading the stocktake">
          <Skeleton height={240} />
        </Loading>
      )}
      {stocktake.isError && <ProblemNote error={stocktake.error} onRetry={() => void stocktake.refetch()} />}
      {data && (
        <>
          <p>
            {data.locationName}, {formatDateTime(data.at)}
            {data.actor && `, ${data.actor}`}. {plural(data.lineCount, 'line')}, {data.changedCount} changed.
          </p>
          {data.note && <p>{data.note}</p>}
          <table className={list.table}>
            <caption className="visually-hidden">Lines</caption>
            <thead>
              <tr>
                <th scope="col">Variant</th>
                <th scope="col">SKU</th>
                <th scope="col" data-numeric>
                  Before
                </th>
                <th scope="col" data-numeric>
                  Counted
                </th>
                <th scope="col" data-numeric>
                  Difference
                </th>
              </tr>
            </thead>
            <tbody>
              {data.lines.map((line) => (
                <tr key={line.sku}>
                  <th scope="row" className={list.main} data-wide>
                    <GoodsName title={line.title} variantTitle={line.variantTitle} />
                  </th>
                  <td>
                    <code>{line.sku}</code>
                  </td>
                  <td data-numeric data-phone="no">
                    {line.expected.toLocaleString('en')}
                  </td>
                  <td data-numeric>{line.counted.toLocaleString('en')}</td>
                  <td data-numeric data-end>
                    {signed(line.counted - line.expected)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Dialog>
  );
}
