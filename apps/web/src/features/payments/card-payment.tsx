import { formatMoney } from '@storehouse/domain';
import type { OrderDto } from '@storehouse/dto';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from '../../components/button';
import { Note } from '../../components/note';
import { ProblemNote } from '../../components/problem-note';
import styles from './card-payment.module.css';
import { goAndPay, orderPayments } from './payments.api';

const REFUSALS: Readonly<Record<string, string>> = {
  card_declined: 'Your bank has declined the card.',
  insufficient_funds: 'There is not enough money on the card.',
  expired_card: 'The card has expired.',
  authentication_failed: 'The payment was not confirmed with your bank.',
};
const ASK_EVERY_MS = 1500;
/** Banks usually answer in seconds; after this long the page says what else may be done. */
const ASK_FOR_MS = 30_000;

interface Props {
  order: OrderDto;
  /** Opens the order for a guest. */
  email: string | undefined;
  /** True when the payer has just come back from the provider's page. */
  isBack: boolean;
  /** The order's own page should look again. */
  onPaid: () => void;
}

/** What is due of a card order, why the last try failed, and the way to pay. */
export function CardPayment({ order, email, isBack, onPaid }: Props) {
  const [isAsking, setIsAsking] = useState(isBack);
  const { data } = useQuery({ ...orderPayments(order.number, email), refetchInterval: isAsking && ASK_EVERY_MS });
  const [isLeaving, setIsLeaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const last = data?.payments.findLast(({ provider }) => provider !== 'manual');
  const isOpen = last?.status === 'created' || last?.status === 'pending';
  const isDone = data?.dueMinor === 0;

  useEffect(() => {
    if (!isAsking) return;
    if (data && !isOpen) {
      setIsAsking(false);
      if (isDone) onPaid();
      return;
    }
    const timer = setTimeout(() => setIsAsking(false), ASK_FOR_MS);
    return () => clearTimeout(timer);
  }, [isAsking, data, isOpen, isDone, onPaid]);

  if (!data || isDone) return null;
  if (last?.status === 'parked') {
    return (
      <Note tone="warn">
        <p>Your payment has arrived, but does not fit this order. We look into it and write to you.</p>
      </Note>
    );
  }
  if (isAsking) {
    return (
      <Note live>
        <p>Waiting for your bank…</p>
      </Note>
    );
  }

  const pay = async () => {
    setIsLeaving(true);
    setError(undefined);
    try {
      await goAndPay(order, email);
    } catch (refusal) {
      setError(refusal);
      setIsLeaving(false);
    }
  };
  return (
    <div className={styles.pay}>
      {last?.status === 'failed' && (
        <Note tone="bad" live>
          <p>
            {REFUSALS[last.failureCode ?? ''] ?? 'The payment was refused.'} No money has moved. You can try again, also
            with another card.
          </p>
        </Note>
      )}
      {isOpen && (
        <Note>
          <p>Your payment is not finished yet. If you have paid already, this page shows it within minutes.</p>
        </Note>
      )}
      {error !== undefined && <ProblemNote error={error} />}
      <Button variant="primary" busy={isLeaving && 'Opening the payment page…'} onClick={() => void pay()}>
        {last?.status === 'failed' ? 'Try again' : 'Pay now'} · {formatMoney(data.dueMinor, order.currency)}
      </Button>
    </div>
  );
}
