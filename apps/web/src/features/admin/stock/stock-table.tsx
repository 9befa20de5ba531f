import type { StockRowDto } from '@storehouse/dto';
import { Badge } from '../../../components/badge';
import { Button } from '../../../components/button';
import list from '../parts/list.module.css';
import { shownDay } from '../parts/times';
import { GoodsName } from './goods-name';
import { LowAtCell } from './low-at-cell';
import styles from './stock-table.module.css';

interface Props {
  items: StockRowDto[];
  onOpen: (sku: string) => void;
  /** A threshold was changed. */
  onChanged: () => void;
}

/** One row a variant: what is left, from when on that is low, and the way to its ledger. */
export function StockTable({ items, onOpen, onChanged }: Props) {
  return (
    <div className={list.frame}>
      <table className={list.table}>
        <caption className="visually-hidden">Stock of the variants</caption>
        <thead>
          <tr>
            <th scope="col">Variant</th>
            <th scope="col">SKU</th>
            <th scope="col" data-numeric>
              Available
            </th>
            <th scope="col" data-numeric>
              Owed
            </th>
            <th scope="col">Expected</th>
            <th scope="col" data-numeric>
              Low from
            </th>
            <th scope="col">
              <span className="visually-hidden">Stock</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.sku}>
              <th scope="row" data-wide className={list.main}>
                <GoodsName title={item.title} variantTitle={item.variantTitle} slug={item.productSlug} />
              </th>
              <td data-wide>
                <code>{item.sku}</code>
              </td>
              <td data-numeric data-start>
                <Left available={item.available} lowAt={item.lowAt} />
              </td>
              <td data-numeric data-phone={item.owed === 0 ? 'no' : undefined}>
                {item.owed === 0 ? '–' : item.owed.toLocaleString('en')}
                <span className={list.phoneOnly}> owed</span>
              </td>
              <td data-phone="no">{item.expectedOn ? shownDay(item.expectedOn) : '–'}</td>
              <td data-numeric className={styles.lowAt} data-label="Low from">
                <LowAtCell
                  key={item.lowStockAt}
                  sku={item.sku}
                  value={item.lowStockAt}
                  lowAt={item.lowAt}
                  onSaved={onChanged}
                />
              </td>
              <td data-end>
                <Button dense aria-label={`Book stock of ${item.sku}`} onClick={() => onOpen(item.sku)}>
                  Book
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Left({ available, lowAt }: { available: number; lowAt: number }) {
  if (available <= 0) return <Badge tone="bad">Sold out</Badge>;
  const pieces = available.toLocaleString('en');
  return available <= lowAt ? <Badge tone="warn">{`Only ${pieces} left`}</Badge> : pieces;
}
