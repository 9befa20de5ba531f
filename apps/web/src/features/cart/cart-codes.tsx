import { formatMoney } from '@storehouse/domain';
import type { CartDto, CartPromotionDto } from '@storehouse/dto';
import { useState } from 'react';
import { Button } from '../../components/button';
import { ProblemNote } from '../../components/problem-note';
import type { TermsChange } from './cart-changes';
import styles from './cart-codes.module.css';
import { useCart } from './cart-context';
import { CodeField } from './code-field';

/** What each gift card will pay of the total, in the order in which they are spent; minor units. */
export const paidByCards = ({ giftCards, giftCardMinor }: CartDto): number[] => {
  let left = giftCardMinor;
  return giftCards.map(({ usableMinor }) => {
    const paid = Math.min(usableMinor, left);
    left -= paid;
    return paid;
  });
};

const isNear = ({ code, reason }: CartPromotionDto): boolean => code === null && reason !== null;

/** What makes it cheaper and what pays for it: offers that hold, codes, gift cards, and offers that are near. */
export function CartCodes({ cart }: { cart: CartDto }) {
  const { changeTerms } = useCart();
  const [error, setError] = useState<unknown>();
  const money = (minor: number) => formatMoney(minor, cart.currency);
  const paid = paidByCards(cart);
  const staysOn = (minor: number) => (minor > 0 ? `${money(minor)} stays on it.` : 'Nothing stays on it.');

  const takeOut = (change: TermsChange) => {
    setError(undefined);
    changeTerms(change).catch(setError);
  };
  return (
    <div className={styles.codes}>
      {error !== undefined && <ProblemNote error={error} />}
      {cart.promotions.length > 0 && (
        <ul className={styles.list} aria-label="Offers">
          {cart.promotions.map((promotion) => {
            const { id, title, code, sentence, discountMinor } = promotion;
            return (
              <li key={id} className={sentence && !isNear(promotion) ? styles.idle : undefined}>
                <span className={styles.what}>
                  {title}
                  {sentence && <span className={styles.why}>{sentence}</span>}
                </span>
                {!sentence && (
                  <span className={styles.amount}>{discountMinor > 0 ? money(-discountMinor) : 'applied'}</span>
                )}
                {code && (
                  <span className={styles.remove}>
                    {code}
                    <Button
                      variant="quiet"
                      dense
                      aria-label={`Remove the code ${code}`}
                      onClick={() => takeOut({ kind: 'remove-code', code })}
                    >
                      Remove
                    </Button>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <CodeField
        question="Add a promotion code"
        label="Promotion code"
        done="The code is applied."
        onApply={(code) => changeTerms({ kind: 'add-code', code })}
      />
      {cart.giftCards.length > 0 && (
        <ul className={styles.list} aria-label="Gift cards">
          {cart.giftCards.map(({ id, last4, usableMinor }, index) => (
            <li key={id} className={usableMinor === 0 ? styles.idle : undefined}>
              <span className={styles.what}>Gift card ending in {last4}</span>
              {usableMinor > 0 && <span className={styles.amount}>pays {money(paid[index] ?? 0)}</span>}
              <span className={styles.remove}>
                {usableMinor === 0
                  ? 'Nothing can be paid with it: it is used up, over, or in another currency. Remove it to go on.'
                  : staysOn(usableMinor - (paid[index] ?? 0))}
                <Button
                  variant="quiet"
                  dense
                  aria-label={`Remove the gift card ending in ${last4}`}
                  onClick={() => takeOut({ kind: 'remove-gift-card', id })}
                >
                  Remove
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <CodeField
        question="Pay with a gift card"
        label="Code of the gift card"
        done="The gift card will pay."
        onApply={(code) => changeTerms({ kind: 'add-gift-card', code })}
      />
    </div>
  );
}
