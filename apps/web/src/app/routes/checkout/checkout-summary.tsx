import { followWord, formatMoney } from '@storehouse/domain';
import type { CartDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { Money } from '../../../components/money';
import { Picture } from '../../../components/picture';
import { CartTotals } from '../../../features/cart/cart-totals';
import { lineNotices, troubledItems } from '../../../features/cart/line-notices';
import { paths } from '../../../lib/paths';
import { plural } from '../../../lib/plural';
import styles from './checkout-summary.module.css';

interface Props {
  cart: CartDto;
  settling: boolean;
  /** What the chosen delivery is called. */
  delivery: string | undefined;
}

/** What is being ordered and what it comes to; folded on a phone, where the total stays in view. */
export function CheckoutSummary({ cart, settling, delivery }: Props) {
  const troubled = troubledItems(cart).length > 0;
  return (
    <aside className={styles.summary} aria-label="Your order">
      <details className={styles.details} open={troubled || window.innerWidth >= 1080}>
        <summary>
          <span>
            {plural(cart.itemCount, 'piece')} · <strong>{formatMoney(cart.dueMinor, cart.currency)}</strong>
            {cart.giftCardMinor > 0 && ' left to pay'}
          </span>
        </summary>
        <ul>
          {cart.items.map((item) => (
            <li key={item.sku} className={styles.line}>
              <Picture image={item.image} sizes="56px" alt="" />
              <span>
                {item.quantity} × {item.title}
                {item.variantTitle && <span className={styles.variant}>{item.variantTitle}</span>}
                {item.discountMinor > 0 && (
                  <span className={styles.variant}>{formatMoney(item.discountMinor, cart.currency)} saved</span>
                )}
                {followWord(item.quantity, item) && (
                  <span className={styles.notice}>{followWord(item.quantity, item)}</span>
                )}
                {lineNotices(item, cart.currency).map(({ text, wayOut }) => (
                  <span key={wayOut} className={styles.notice}>
                    {text}
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
