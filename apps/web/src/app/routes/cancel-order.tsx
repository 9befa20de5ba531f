import type { OrderDto } from '@storehouse/dto';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { useNotices } from '../../components/notices';
import { ProblemNote } from '../../components/problem-note';
import { cancelOrder } from '../../features/orders/orders.api';
import styles from './order.module.css';

interface Props {
  order: OrderDto;
  email: string | undefined;
  onCancelled: (order: OrderDto) => void;
}

/** Cancels an order that is not packed yet, after saying what that does. */
export function CancelOrder({ order, email, onCancelled }: Props) {
  const { notify } = useNotices();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const cancel = async () => {
    setBusy(true);
    setError(undefined);
    try {
      onCancelled(await cancelOrder(order.number, email));
      setAsking(false);
      notify({ text: `Order ${order.number} was cancelled.` });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)}>
        Cancel the order
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={`Cancel order ${order.number}?`}>
        <p>All goods go back on the shelf and nothing is sent. This cannot be undone.</p>
        {error !== undefined && <ProblemNote error={error} />}
        <div className={styles.actions}>
          <Button variant="danger" busy={busy && 'Cancelling…'} onClick={() => void cancel()}>
            Cancel the order
          </Button>
          <Button onClick={() => setAsking(false)}>Keep it</Button>
        </div>
      </Dialog>
    </>
  );
}
