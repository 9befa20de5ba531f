import { formatMoney } from '@storehouse/domain';
import type { CartDto, DeliveryOptionDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { Money } from '../../../components/money';
import { Picture } from '../../../components/picture';
import { lineNotices } from '../../../features/cart/cart-line';
import { CartTotals } from '../../../features/cart/cart-totals';
import { paths } from '../../../lib/paths';
import { plural } from '../../../lib/plural';
import styles from './checkout-summary.module.css';

interface Props {
  cart: CartDto;
  settling: boolean;
  delivery: DeliveryOptionDto | undefined;
}

/** What is being ordered and what it comes to; folded on a phone, where the total stays in view. */
export function CheckoutSummary({ cart, settling, delivery }: Props) {
  const totalMinor = cart.totalMinor - cart.deliveryMinor + (delivery?.priceMinor ?? cart.deliveryMinor);
  const troubled = cart.items.some((item) => lineNotices(item, cart.currency).length > 0);
  return (
    <aside className={styles.summary} aria-label="Your order">
      <details className={styles.details} open={troubled || window.innerWidth >= 1080}>
        <summary>
          <span>
            {plural(cart.itemCount, 'piece')} · <strong>{formatMoney(totalMinor, cart.currency)}</strong>
          </span>
        </summary>
        <ul>
          {cart.items.map((item) => (
            <li key={item.sku} className={styles.line}>
              <Picture image={item.image} sizes="56px" alt="" />
              <span>
                {item.quantity} × {item.title}
                {item.variantTitle && <span className={styles.variant}>{item.variantTitle}</span>}
                {lineNotices(item, cart.currency).map((notice) => (
                  <span key={notice} className={styles.notice}>
                    {notice}
                  </span>
                ))}
              </span>
              <Money minor={item.totalMinor} currency={cart.currency} />
            </li>
          ))}
        </ul>
        <CartTotals cart={cart} settling={settling} delivery={delivery} />
        <p className={styles.change}>
          <Link to={paths.cart}>Change the cart</Link>
        </p>
      </details>
    </aside>
  );
}
