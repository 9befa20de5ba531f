import { formatMoney } from '@storehouse/domain';
import type { CartDto, DeliveryOptionDto } from '@storehouse/dto';
import { Money } from '../../components/money';
import styles from './cart-totals.module.css';

/** What is missing for free delivery, in minor units; undefined when nothing is, or when it is never free. */
export const missingForFreeDelivery = ({ subtotalMinor, deliveryOptions }: CartDto): number | undefined => {
  const thresholds = deliveryOptions.flatMap(({ freeFromMinor }) => freeFromMinor ?? []);
  const missing = Math.min(...thresholds) - subtotalMinor;
  return thresholds.length > 0 && missing > 0 && subtotalMinor > 0 ? missing : undefined;
};

interface Props {
  cart: CartDto;
  /** The server is still adding up. */
  settling?: boolean;
  /** The delivery that was chosen; the cheapest stands in until then. */
  delivery?: DeliveryOptionDto;
}

/** What it comes to, tax included. */
export function CartTotals({ cart, settling, delivery }: Props) {
  const { currency, subtotalMinor } = cart;
  const deliveryMinor = delivery?.priceMinor ?? cart.deliveryMinor;
  const totalMinor = cart.totalMinor - cart.deliveryMinor + deliveryMinor;
  // The database adds up the tax with the cheapest delivery; for another one the order says it.
  const tax = deliveryMinor === cart.deliveryMinor && formatMoney(cart.taxMinor, currency);
  const missing = missingForFreeDelivery(cart);
  return (
    <div className={styles.totals} aria-busy={settling}>
      <dl>
        <div>
          <dt>Subtotal</dt>
          <dd>
            <Money minor={subtotalMinor} currency={currency} />
          </dd>
        </div>
        <div>
          <dt>{delivery ? delivery.title : 'Delivery'}</dt>
          <dd>{deliveryMinor === 0 ? 'free' : <Money minor={deliveryMinor} currency={currency} />}</dd>
        </div>
        <div className={styles.total}>
          <dt>
            Total <span className={styles.tax}>incl. VAT {tax}</span>
          </dt>
          <dd>
            <Money minor={totalMinor} currency={currency} />
          </dd>
        </div>
      </dl>
      {missing !== undefined && (
        <p className={styles.hint}>Add goods for {formatMoney(missing, currency)} more and delivery is free.</p>
      )}
    </div>
  );
}
