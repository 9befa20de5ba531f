import type { OrderDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { Money } from '../../components/money';
import { pictureUrl } from '../../components/picture';
import { paths } from '../../lib/paths';
import styles from './order-lines.module.css';

/** What was ordered and what it came to. */
export function OrderLines({ order }: { order: OrderDto }) {
  const { currency } = order;
  const sums = [
    ['Subtotal', order.subtotalMinor],
    ...(order.discountMinor > 0 ? [['Discount', -order.discountMinor] as const] : []),
    [order.deliveryTitle, order.deliveryMinor],
  ] as const;
  return (
    <div>
      <ul>
        {order.lines.map((line) => (
          <li key={line.lineNumber} className={styles.line}>
            <span className={styles.picture}>
              {line.imageKey && (
                <img src={pictureUrl(line.imageKey, 320)} width={64} height={64} alt="" loading="lazy" />
              )}
            </span>
            <span className={styles.name}>
              {line.productSlug ? (
                <Link to={paths.product(line.productSlug, line.sku)}>{line.title}</Link>
              ) : (
                <span>{line.title}</span>
              )}
              <span className={styles.variant}>{[line.variantTitle, line.sku].filter(Boolean).join(' · ')}</span>
            </span>
            <span className={styles.count}>
              {line.quantity} × <Money minor={line.unitPriceMinor} currency={currency} />
            </span>
            <span className={styles.total}>
              <Money minor={line.totalMinor} currency={currency} />
            </span>
          </li>
        ))}
      </ul>
      <dl className={styles.sums}>
        {sums.map(([name, minor]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{minor === 0 ? 'free' : <Money minor={minor} currency={currency} />}</dd>
          </div>
        ))}
        <div className={styles.sum}>
          <dt>
            Total{' '}
            <span className={styles.tax}>
              incl. VAT <Money minor={order.taxMinor} currency={currency} />
            </span>
          </dt>
          <dd>
            <Money minor={order.totalMinor} currency={currency} />
          </dd>
        </div>
      </dl>
    </div>
  );
}
