import { formatMoney } from '@storehouse/domain';
import type { AdminOrderDto } from '@storehouse/dto';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { useNotices } from '../../../components/notices';
import { sentenceFor } from '../../../lib/problem';
import { moveOrder } from '../admin.api';
import { actionsOf, type OrderAction } from './order-actions';
import styles from './order-actions-bar.module.css';
import { OrderMoveDialog } from './order-move-dialog';

interface Props {
  order: AdminOrderDto;
  onMoved: (order: AdminOrderDto) => void;
  /** The API refused: what is shown may be old. */
  onRefused: () => void;
}

/** The next steps of an order. What moves stock or money, or cannot be undone, says so first. */
export function OrderActions({ order, onMoved, onRefused }: Props) {
  const [asked, setAsked] = useState<OrderAction>();
  const [running, setRunning] = useState<OrderAction>();
  const [failure, setFailure] = useState<string>();
  const { announce } = useNotices();
  const actions = actionsOf(order, formatMoney(order.totalMinor, order.currency));

  const run = async (action: OrderAction, note?: string) => {
    setAsked(undefined);
    setRunning(action);
    setFailure(undefined);
    try {
      onMoved(await moveOrder(order.number, { ...action.move, note: note || undefined }));
      announce(`${action.label}: done.`);
    } catch (error) {
      setFailure(sentenceFor(error));
      onRefused();
    } finally {
      setRunning(undefined);
    }
  };

  return (
    <div className={styles.bar}>
      {actions.map((action, index) => (
        <Button
          key={action.label}
          dense
          variant={action.danger ? 'danger' : index === 0 ? 'primary' : 'outlined'}
          busy={running?.label === action.label && action.busy}
          disabled={running !== undefined && running.label !== action.label}
          onClick={() => (action.effect ? setAsked(action) : void run(action))}
        >
          {action.label}
        </Button>
      ))}
      {actions.length === 0 && <p className={styles.done}>Nothing left to do.</p>}
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
      {asked && <OrderMoveDialog action={asked} onClose={() => setAsked(undefined)} onConfirm={run} />}
    </div>
  );
}
