import { followWord } from '@storehouse/domain';
import type { CartItemDto } from '@storehouse/dto';
import { Link } from 'react-router';
import { Button } from '../../components/button';
import { Money } from '../../components/money';
import { Picture } from '../../components/picture';
import { QuantityStepper } from '../../components/quantity-stepper';
import { paths } from '../../lib/paths';
import styles from './cart-line.module.css';
import { type LineNotice, lineNotices } from './line-notices';
import { quantityBound } from './quantity-bound';

interface Props {
  item: CartItemDto;
  currency: string;
  onQuantity: (quantity: number) => void;
  onRemove: () => void;
  onAcceptPrice: () => void;
}

/** One line of the cart with its quantity, price and what changed. */
export function CartLine({ item, currency, onQuantity, onRemove, onAcceptPrice }: Props) {
  const { title, variantTitle, quantity, discountMinor, isForSale } = item;
  const name = variantTitle ? `${title}, ${variantTitle}` : title;
  const bound = quantityBound(item);
  const max = Math.max(bound.max, 1);
  const follows = followWord(quantity, item);
  const waysOut: Record<LineNotice['wayOut'], { label: string; act: () => void }> = {
    remove: { label: `Remove ${title}`, act: onRemove },
    reduce: { label: `Change to ${max}`, act: () => onQuantity(max) },
    'accept-price': { label: 'Accept the price', act: onAcceptPrice },
  };
  return (
    <li className={styles.line}>
      <Picture image={item.image} sizes="88px" alt="" className={styles.picture} />
      <div className={styles.name}>
        <Link to={paths.product(item.productSlug, item.sku)}>{title}</Link>
        {variantTitle && <p className={styles.variant}>{variantTitle}</p>}
        {follows && <p className={styles.follows}>{follows}</p>}
      </div>
      <p className={styles.total}>
        {isForSale || item.unitPriceMinor > 0 ? <Money minor={item.totalMinor} currency={currency} /> : '–'}
        {quantity > 1 && item.unitPriceMinor > 0 && (
          <span className={styles.each}>
            <Money minor={item.unitPriceMinor} currency={currency} /> each
          </span>
        )}
        {discountMinor > 0 && (
          <span className={styles.each}>
            <Money minor={discountMinor} currency={currency} /> saved
          </span>
        )}
      </p>
      <div className={styles.controls}>
        <QuantityStepper
          dense
          label={`Quantity of ${name}`}
          value={quantity}
          max={max}
          limitNote={bound.note}
          onChange={onQuantity}
        />
        <Button variant="quiet" dense onClick={onRemove} aria-label={`Remove ${name}`}>
          Remove
        </Button>
      </div>
      {lineNotices(item, currency).map(({ text, wayOut }) => (
        <div key={wayOut} className={styles.notice}>
          <p>{text}</p>
          <Button variant="quiet" dense onClick={waysOut[wayOut].act}>
            {waysOut[wayOut].label}
          </Button>
        </div>
      ))}
    </li>
  );
}
