import type { CartDto } from '@storehouse/dto';
import { CartLines } from '../../../features/cart/cart-lines';
import { troubledItems } from '../../../features/cart/line-notices';
import { isRefusal, sentenceFor } from '../../../lib/problem';
import { RefusalNote } from './refusal-note';
import styles from './troubled-lines.module.css';

interface Props {
  cart: CartDto;
  /** Why the goods could not be kept or ordered; undefined when nobody has said so. */
  refusal: unknown;
}

/** The lines that keep the order from being placed as it is, each with its way out. */
export function TroubledLines({ cart, refusal }: Props) {
  const troubled = troubledItems(cart, refusal === undefined ? '' : sentenceFor(refusal));
  if (troubled.length === 0 && refusal === undefined) return null;
  return (
    <section className={styles.troubled} aria-label="Lines that need another look">
      {refusal !== undefined && (
        <RefusalNote error={refusal}>
          {isRefusal(refusal, 'CUSTOMER_LIMIT') && <p>Take fewer, or remove the line, to go on.</p>}
        </RefusalNote>
      )}
      <CartLines cart={{ ...cart, items: troubled }} />
    </section>
  );
}
