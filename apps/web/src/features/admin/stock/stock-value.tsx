import { formatMoney } from '@storehouse/domain';
import type { StockAsOfPageDto } from '@storehouse/dto';
import { Badge } from '../../../components/badge';
import { formatDateTime } from '../../../lib/dates';
import { plural } from '../../../lib/plural';
import list from '../parts/list.module.css';
import { GoodsName } from './goods-name';
import styles from './stock-value.module.css';

/** What was there at an instant and what it was worth. */
export function StockValue({ page: { at, items, totals } }: { page: StockAsOfPageDto }) {
  const { currency } = totals;
  return (
    <>
      <dl className={styles.totals}>
        <div>
          <dt>Value on {formatDateTime(at)}</dt>
          <dd>{formatMoney(totals.valueMinor, currency)}</dd>
        </div>
        <div>
          <dt>Pieces</dt>
          <dd>{totals.pieces.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>Not valued</dt>
          <dd>{totals.unvaluedPieces.toLocaleString('en')}</dd>
        </div>
      </dl>
      <p className={list.count}>
        Value is the pieces on hand times the cost that was valid at that time.
        {totals.unvaluedPieces > 0 &&
          ` ${plural(totals.unvaluedPieces, 'piece')} of ${plural(totals.unvaluedVariants, 'variant')} without a cost ${
            totals.unvaluedPieces === 1 ? 'is' : 'are'
          } not in it. Costs are kept with the product.`}
      </p>
      <div className={list.frame}>
        <table className={list.table}>
          <caption className="visually-hidden">Stock and value by variant</caption>
          <thead>
            <tr>
              <th scope="col">Variant</th>
              <th scope="col">SKU</th>
              <th scope="col" data-numeric>
                On hand
              </th>
              <th scope="col" data-numeric>
                Cost
              </th>
              <th scope="col" data-numeric>
                Value
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((row) => (
              <tr key={row.sku}>
                <th scope="row" className={list.main} data-wide>
                  <GoodsName title={row.title} variantTitle={row.variantTitle} />
                </th>
                <td data-wide>
                  <code>{row.sku}</code>
                </td>
                <td data-numeric data-start>
                  {row.quantity.toLocaleString('en')}
                  <span className={list.phoneOnly}> on hand</span>
                </td>
                <td data-numeric data-phone="no">
                  {row.costMinor === null ? '–' : formatMoney(row.costMinor, currency)}
                </td>
                <td data-numeric data-end="2">
                  {row.valueMinor === null ? <Badge tone="warn">No cost</Badge> : formatMoney(row.valueMinor, currency)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
