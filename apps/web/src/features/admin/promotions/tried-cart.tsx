import { formatMoney } from '@storehouse/domain';
import type { CartPromotionDto, TriedCartDto, TriedLineDto } from '@storehouse/dto';
import { Badge } from '../../../components/badge';
import list from '../parts/list.module.css';
import { shownRate } from '../parts/rate-text';
import styles from './tried-cart.module.css';

/** What the cart would cost, line by line, and how every promotion stands to it. */
export function TriedCart({ cart }: { cart: TriedCartDto }) {
  const money = (minor: number) => formatMoney(minor, cart.currency);
  const titleOf = (id: number) => cart.promotions.find((promotion) => promotion.id === id)?.title ?? '';
  const sums: [string, string][] = [
    ['Goods', money(cart.subtotalMinor)],
    ['Promotions', cart.discountMinor === 0 ? 'nothing off' : money(-cart.discountMinor)],
    [
      cart.deliveryTitle ?? 'Delivery',
      cart.deliveryMinor === null ? 'none goes there' : cart.deliveryMinor === 0 ? 'Free' : money(cart.deliveryMinor),
    ],
    [cart.pricesIncludeTax ? 'Tax contained' : 'Tax', money(cart.taxMinor)],
  ];
  return (
    <div className={styles.result}>
      <h3>Promotions in the order in which they are applied</h3>
      <ul className={styles.verdicts}>
        {cart.promotions.map((promotion) => (
          <Verdict key={promotion.id} promotion={promotion} isTried={promotion.id === cart.triedId} money={money} />
        ))}
        {cart.promotions.length === 0 && <li>None comes up in this cart.</li>}
      </ul>
      <h3>The cart</h3>
      <ul className={styles.lines}>
        {cart.lines.map((line) => (
          <Line key={line.sku} line={line} titleOf={titleOf} money={money} />
        ))}
      </ul>
      <dl className={styles.sums}>
        {sums.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className={styles.total}>
          <dt>Total</dt>
          <dd>{money(cart.totalMinor)}</dd>
        </div>
      </dl>
    </div>
  );
}

type Shown = (minor: number) => string;

function Verdict({ promotion, isTried, money }: { promotion: CartPromotionDto; isTried: boolean; money: Shown }) {
  return (
    <li data-tried={isTried || undefined}>
      <span>
        <b>{promotion.title}</b>
        {promotion.code && <code className={list.code}> {promotion.code}</code>}
        {isTried && <span className={list.muted}> (this one)</span>}
        {promotion.sentence && <small>{promotion.sentence}</small>}
      </span>
      {promotion.reason === null ? (
        <Badge tone="ok">
          {promotion.discountMinor > 0 ? `Applies, ${money(-promotion.discountMinor)}` : 'Applies'}
        </Badge>
      ) : (
        <Badge tone="neutral">Does not apply</Badge>
      )}
    </li>
  );
}

function Line({ line, titleOf, money }: { line: TriedLineDto; titleOf: (id: number) => string; money: Shown }) {
  return (
    <li>
      <div>
        <span>
          {line.quantity} × {[line.title, line.variantTitle].filter(Boolean).join(', ')}
          <small>
            <code className={list.code}>{line.sku}</code>, {money(line.unitPriceMinor)} each,{' '}
            {shownRate(line.taxRateBp)} tax
            {!line.isForSale && '. Not for sale in this currency: an order would be refused.'}
          </small>
        </span>
        <span>{money(line.unitPriceMinor * line.quantity)}</span>
      </div>
      {line.discounts.map(({ promotionId, amountMinor }) => (
        <div key={promotionId} className={styles.discount}>
          <span>{titleOf(promotionId)}</span>
          <span>{money(-amountMinor)}</span>
        </div>
      ))}
      {line.discountMinor > 0 && (
        <div className={styles.left}>
          <span>Left to pay</span>
          <span>{money(line.totalMinor)}</span>
        </div>
      )}
    </li>
  );
}
