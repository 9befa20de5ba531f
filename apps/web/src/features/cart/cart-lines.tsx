import type { CartDto, CartItemDto } from '@storehouse/dto';
import { useEffect, useState } from 'react';
import { Button } from '../../components/button';
import { ProblemNote } from '../../components/problem-note';
import { useCart } from './cart-context';
import { CartLine } from './cart-line';
import styles from './cart-lines.module.css';

const UNDO_MS = 8_000;

interface Props {
  cart: CartDto;
}

/** All lines; a removed one can be brought back for eight seconds. */
export function CartLines({ cart }: Props) {
  const { setQuantity, remove, add, acceptPrice } = useCart();
  const [error, setError] = useState<unknown>();
  const [removed, setRemoved] = useState<CartItemDto>();

  useEffect(() => {
    if (!removed) return;
    const timer = setTimeout(() => setRemoved(undefined), UNDO_MS);
    return () => clearTimeout(timer);
  }, [removed]);

  const attempt = (change: Promise<void>) => {
    setError(undefined);
    change.catch(setError);
  };
  const undo = (item: CartItemDto) => {
    setRemoved(undefined);
    attempt(add({ ...item, currency: cart.currency }, item.quantity));
  };

  return (
    <>
      {removed && (
        <div className={styles.removed} role="status">
          <span>Removed {removed.title}.</span>
          <Button variant="quiet" dense onClick={() => undo(removed)}>
            Undo
          </Button>
        </div>
      )}
      {error !== undefined && <ProblemNote error={error} />}
      <ul>
        {cart.items.map((item) => (
          <CartLine
            key={item.sku}
            item={item}
            currency={cart.currency}
            onQuantity={(quantity) => attempt(setQuantity(item.sku, quantity))}
            onAcceptPrice={() => attempt(acceptPrice(item.sku))}
            onRemove={() => {
              setRemoved(item);
              attempt(remove(item.sku));
            }}
          />
        ))}
      </ul>
    </>
  );
}
