import { formatMoney } from '@storehouse/domain';
import type { CartDto } from '@storehouse/dto';
import type { ReactNode } from 'react';
import { Money } from '../../components/money';
import styles from './cart-totals.module.css';

/** What is missing for free delivery, in minor units; undefined when nothing is, or when it is never free. */
export const missingForFreeDelivery = (cart: CartDto): number | undefined => {
  const { subtotalMinor, discountMinor, deliveryMinor, deliveryOptions } = cart;
  const thresholds = deliveryOptions.flatMap(({ freeFromMinor }) => freeFromMinor ?? []);
  const missing = Math.min(...thresholds) - (subtotalMinor - discountMinor);
  return thresholds.length > 0 && missing > 0 && subtotalMinor > 0 && deliveryMinor > 0 ? missing : undefined;
};

interface Props {
  /** Priced with the delivery that was chosen, or else with the cheapest. */
  cart: CartDto;
  /** The server is still adding up. */
  settling?: boolean;
  /** What the delivery is called, once chosen. */
  delivery?: string;
}

function Row({ name, strong, children }: { name: ReactNode; strong?: boolean; children: ReactNode }) {
  return (
    <div className={strong ? styles.total : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What it comes to: contained or added tax, discounts, what gift cards pay, what is left to pay. */
export function CartTotals({ cart, settling, delivery = 'Delivery' }: Props) {
  const { currency, pricesIncludeTax, taxMinor } = cart;
  const money = (minor: number) => <Money minor={minor} currency={currency} />;
  const missing = missingForFreeDelivery(cart);
  const contained = taxMinor === 0 ? 'no VAT there' : <>contains {money(taxMinor)} VAT</>;
  return (
    <div className={styles.totals} aria-busy={settling}>
      <dl>
        <Row name="Subtotal">{money(cart.subtotalMinor)}</Row>
        {cart.discountMinor > 0 && <Row name="Discounts">{money(-cart.discountMinor)}</Row>}
        <Row name={delivery}>{cart.deliveryMinor === 0 ? 'free' : money(cart.deliveryMinor)}</Row>
        {!pricesIncludeTax && <Row name="plus VAT">{money(taxMinor)}</Row>}
        <Row strong name={<>Total {pricesIncludeTax && <span className={styles.tax}>{contained}</span>}</>}>
          {money(cart.totalMinor)}
        </Row>
        {cart.giftCardMinor > 0 && (
          <>
            <Row name={cart.giftCards.length > 1 ? 'Gift cards' : 'Gift card'}>{money(-cart.giftCardMinor)}</Row>
            <Row strong name="Left to pay">
              {money(cart.dueMinor)}
            </Row>
          </>
        )}
      </dl>
      {missing !== undefined && (
        <p className={styles.hint}>Add goods for {formatMoney(missing, currency)} more and delivery is free.</p>
      )}
    </div>
  );
}
