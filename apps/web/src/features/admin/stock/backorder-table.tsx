import type { BackorderDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { plural } from '../../../lib/plural';
import { adminPaths } from '../parts/admin-paths';
import list from '../parts/list.module.css';
import { ageOf, shownDay } from '../parts/times';
import styles from './backorder-table.module.css';
import { GoodsName } from './goods-name';

/** One row a variant, with the orders that wait for it; the longest wait comes first. */
export function BackorderTable({ items }: { items: BackorderDto[] }) {
  return (
    <div className={list.frame}>
      <table className={list.table}>
        <caption className="visually-hidden">What the shop owes</caption>
        <thead>
          <tr>
            <th scope="col">Variant</th>
            <th scope="col">SKU</th>
            <th scope="col" data-numeric>
              Owed
            </th>
            <th scope="col">Expected</th>
            <th scope="col">Orders that wait, the oldest first</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.sku}>
              <th scope="row" className={list.main} data-wide>
                <GoodsName title={item.title} variantTitle={item.variantTitle} slug={item.productSlug} />
              </th>
              <td>
                <code>{item.sku}</code>
              </td>
              <td data-numeric data-end="2">
                {item.owed.toLocaleString('en')}
                <span className={list.phoneOnly}> owed</span>
              </td>
              <td data-wide>
                <span className={list.phoneOnly}>Expected: </span>
                {item.expectedOn ? shownDay(item.expectedOn) : 'not known'}
              </td>
              <td data-wide>
                <ol className={styles.orders}>
                  {item.orders.map((order) => (
                    <li key={order.number}>
                      <Link to={adminPaths.order(order.number)}>{order.number}</Link>{' '}
                      <span className={list.muted}>
                        {plural(order.owed, 'piece')}, {ageOf(order.placedAt)}
                      </span>
                    </li>
                  ))}
                </ol>
                {item.orderCount > item.orders.length && (
                  <span className={list.muted}>and {plural(item.orderCount - item.orders.length, 'more', 'more')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
