import { owedWord } from '@storehouse/domain';
import type { OrderDto } from '@storehouse/dto';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Money } from '../../components/money';
import { pictureUrl } from '../../components/picture';
import { paths } from '../../lib/paths';
import styles from './order-lines.module.css';

/** What was ordered, what it came to, and what is left to pay. */
export function OrderLines({ order }: { order: OrderDto }) {
  const { currency, pricesIncludeTax, paidMinor, dueMinor } = order;
  const sums = [
    ['Subtotal', order.subtotalMinor],
    ...(order.discountMinor > 0 ? [['Discount', -order.discountMinor] as const] : []),
    [order.deliveryTitle, order.deliveryMinor],
    ...(pricesIncludeTax ? [] : [['plus VAT', order.taxMinor] as const]),
  ] as const;
  const isPartly = paidMinor > 0 && dueMinor > 0;
  const strong = (name: ReactNode, minor: number) => (
    <div className={styles.sum}>
      <dt>{name}</dt>
      <dd>
        <Money minor={minor} currency={currency} />
      </dd>
    </div>
  );
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
              {line.backordered > 0 && <span className={styles.owed}>{owedWord(line)}</span>}
            </span>
            <span className={styles.count}>
              {line.quantity} × <Money minor={line.unitPriceMinor} currency={currency} />
            </span>
            <span className={styles.total}>
              <Money minor={line.totalMinor} currency={currency} />
              {line.discountMinor > 0 && (
                <span className={styles.saved}>
                  <Money minor={line.discountMinor} currency={currency} /> saved
                </span>
              )}
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
        {strong(
          <>
            Total{' '}
            {pricesIncludeTax && (
              <span className={styles.tax}>
                {order.taxMinor === 0 ? (
                  'no VAT there'
                ) : (
                  <>
                    contains <Money minor={order.taxMinor} currency={currency} /> VAT
                  </>
                )}
              </span>
            )}
          </>,
          order.totalMinor,
        )}
        {order.giftCardMinor > 0 && (
          <div>
            <dt>Gift card</dt>
            <dd>
              <Money minor={-order.giftCardMinor} currency={currency} />
            </dd>
          </div>
        )}
        {paidMinor > order.giftCardMinor && isPartly && (
          <div>
            <dt>Paid</dt>
            <dd>
              <Money minor={order.giftCardMinor - paidMinor} currency={currency} />
            </dd>
          </div>
        )}
        {(isPartly || order.giftCardMinor > 0) && strong('Left to pay', dueMinor)}
      </dl>
    </div>
  );
}
