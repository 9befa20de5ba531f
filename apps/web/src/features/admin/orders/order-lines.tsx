import { formatMoney, owedWord } from '@storehouse/domain';
import type { AdminOrderDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { adminPaths } from '../parts/admin-paths';
import { Thumb } from '../parts/thumb';
import styles from './order-lines.module.css';

/** The lines of an order with its sums, to the cent. */
export function OrderLines({ order }: { order: AdminOrderDto }) {
  const money = (minor: number) => formatMoney(minor, order.currency);
  return (
    <table className={styles.lines}>
      <caption className="visually-hidden">Lines of the order</caption>
      <thead>
        <tr>
          <th scope="col">Product</th>
          <th scope="col">Price</th>
          <th scope="col">Pieces</th>
          <th scope="col">Sum</th>
        </tr>
      </thead>
      <tbody>
        {order.lines.map((line) => (
          <tr key={line.lineNumber}>
            <th scope="row">
              <span className={styles.product}>
                <Thumb imageKey={line.imageKey} size={48} />
                <span>
                  {line.productSlug ? <Link to={adminPaths.product(line.productSlug)}>{line.title}</Link> : line.title}
                  <small>
                    {line.variantTitle && `${line.variantTitle} · `}
                    <code>{line.sku}</code>
                  </small>
                  {placesOf(order, line.lineNumber) && <small>{placesOf(order, line.lineNumber)}</small>}
                  {line.backordered > 0 && <small className={styles.owed}>{owedWord(line)}</small>}
                </span>
              </span>
            </th>
            <td>{money(line.unitPriceMinor)}</td>
            <td>
              <span aria-hidden="true" className={styles.times}>
                ×{' '}
              </span>
              {line.quantity.toLocaleString('en')}
            </td>
            <td>
              {money(line.totalMinor)}
              {line.discountMinor > 0 && <small className={styles.saved}>{money(-line.discountMinor)} discount</small>}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <Sum label="Goods" value={money(order.subtotalMinor)} />
        {order.discountMinor !== 0 && <Sum label="Discount" value={money(-order.discountMinor)} />}
        <Sum label={order.deliveryTitle || 'Delivery'} value={money(order.deliveryMinor)} />
        {!order.pricesIncludeTax && <Sum label="plus tax" value={money(order.taxMinor)} />}
        <Sum label="Total" value={money(order.totalMinor)} strong />
        {order.pricesIncludeTax && <Sum label="Tax contained" value={money(order.taxMinor)} />}
        {order.giftCardMinor > 0 && <Sum label="Paid by gift card" value={money(-order.giftCardMinor)} />}
        {order.paidMinor > order.giftCardMinor && (
          <Sum label="Paid" value={money(order.giftCardMinor - order.paidMinor)} />
        )}
        {order.paidMinor > 0 && <Sum label="Due" value={money(order.dueMinor)} />}
      </tfoot>
    </table>
  );
}

/** "From Main warehouse: 2, Annexe: 1"; empty while nothing of the line was taken. */
const placesOf = ({ takenFrom }: AdminOrderDto, line: number): string => {
  const places = takenFrom.filter(({ lineNumber }) => lineNumber === line);
  return places.length > 0 ? `From ${places.map(({ name, quantity }) => `${name}: ${quantity}`).join(', ')}` : '';
};

function Sum({ label, value, strong }: { label: string; value: string; strong?: boolean }) {
  return (
    <tr data-strong={strong || undefined}>
      <th scope="row" colSpan={3}>
        {label}
      </th>
      <td>{value}</td>
    </tr>
  );
}
