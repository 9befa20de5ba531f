import { CART_QUANTITY_MAX, formatMoney } from '@storehouse/domain';
import type { CartItemDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { Button } from '../../components/button';
import { Money } from '../../components/money';
import { Picture } from '../../components/picture';
import { QuantityStepper } from '../../components/quantity-stepper';
import { paths } from '../../lib/paths';
import styles from './cart-line.module.css';

/** What changed since the line was put in, in sentences; empty when nothing did. */
export const lineNotices = (item: CartItemDto, currency: string): string[] => {
  const notices: string[] = [];
  if (item.available <= 0) notices.push('Sold out meanwhile. Remove it to go on.');
  else if (item.available < item.quantity) {
    notices.push(`Only ${item.available} left: ${item.quantity} cannot be delivered.`);
  }
  if (item.unitPriceMinor !== item.addedPriceMinor) {
    const before = formatMoney(item.addedPriceMinor, currency);
    notices.push(`The price is now ${formatMoney(item.unitPriceMinor, currency)}; it was ${before}.`);
  }
  return notices;
};

interface Props {
  item: CartItemDto;
  currency: string;
  onQuantity: (quantity: number) => void;
  onRemove: () => void;
}

/** One line of the cart with its quantity, price and what changed. */
export function CartLine({ item, currency, onQuantity, onRemove }: Props) {
  const { title, variantTitle, quantity, available } = item;
  const name = variantTitle ? `${title}, ${variantTitle}` : title;
  const max = Math.min(CART_QUANTITY_MAX, Math.max(available, 1));
  return (
    <li className={styles.line}>
      <Picture image={item.image} sizes="88px" alt="" className={styles.picture} />
      <div className={styles.name}>
        <Link to={paths.product(item.productSlug, item.sku)}>{title}</Link>
        {variantTitle && <p className={styles.variant}>{variantTitle}</p>}
      </div>
      <p className={styles.total}>
        <Money minor={item.totalMinor} currency={currency} />
        {quantity > 1 && (
          <span className={styles.each}>
            <Money minor={item.unitPriceMinor} currency={currency} /> each
          </span>
        )}
      </p>
      <div className={styles.controls}>
        <QuantityStepper
          dense
          label={`Quantity of ${name}`}
          value={quantity}
          max={max}
          limitNote={max < CART_QUANTITY_MAX ? `Only ${available} left.` : `At most ${CART_QUANTITY_MAX} an order.`}
          onChange={onQuantity}
        />
        <Button variant="quiet" dense onClick={onRemove} aria-label={`Remove ${name}`}>
          Remove
        </Button>
      </div>
      {lineNotices(item, currency).map((notice) => (
        <p key={notice} className={styles.notice}>
          {notice}
        </p>
      ))}
    </li>
  );
}
