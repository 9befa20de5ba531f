import { formatMoney } from '@storehouse/domain';
import type { AdminProductRowDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { adminPaths } from '../parts/admin-paths';
import list from '../parts/list.module.css';
import { Thumb } from '../parts/thumb';
import { ProductStatusBadge } from './product-status-badge';
import styles from './product-table.module.css';

/** One row a product; on a phone one card. */
export function ProductTable({ items }: { items: AdminProductRowDto[] }) {
  return (
    <div className={list.frame}>
      <table className={list.table}>
        <caption className="visually-hidden">Products</caption>
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col">SKU</th>
            <th scope="col" data-numeric>
              Variants
            </th>
            <th scope="col" data-numeric>
              Stock
            </th>
            <th scope="col" data-numeric>
              Price
            </th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.slug}>
              <th scope="row" data-wide className={list.main}>
                <Link to={adminPaths.product(item.slug)} className={styles.product}>
                  <Thumb imageKey={item.image?.key ?? null} />
                  {item.title}
                </Link>
              </th>
              <td>{item.sku ? <code>{item.sku}</code> : '–'}</td>
              <td data-numeric data-phone="no">
                {item.variantCount.toLocaleString('en')}
              </td>
              <td data-numeric data-end="2">
                {item.available.toLocaleString('en')}
                <span className={list.phoneOnly}> in stock</span>
              </td>
              <td data-numeric data-start>
                {item.priceMinor === null ? '–' : formatMoney(item.priceMinor, item.currency)}
              </td>
              <td data-end="2">
                <ProductStatusBadge status={item.status} available={item.available} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
