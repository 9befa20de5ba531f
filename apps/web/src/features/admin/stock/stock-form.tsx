import { NOTE_MAX, STOCK_MOVE_MAX, type StaffStockReason } from '@storehouse/domain';
import type { StockDto } from '@storehouse/dto';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button';
import { Radio } from '../../../components/choice';
import { Field } from '../../../components/field';
import { TextInput } from '../../../components/text-input';
import { plural } from '../../../lib/plural';
import { sentenceFor } from '../../../lib/problem';
import { moveStock } from '../admin.api';
import styles from './stock.module.css';

const REASONS: Record<StaffStockReason, { label: string; hint: string; field: string }> = {
  receipt: { label: 'Receive', hint: 'Goods came in.', field: 'Pieces received' },
  count: { label: 'Count', hint: 'Set what is really there.', field: 'Pieces counted' },
  correction: { label: 'Correct', hint: 'Breakage, theft, a find.', field: 'Difference, for example -2' },
};

interface Props {
  sku: string;
  onHand: number;
  onBooked: (stock: StockDto) => void;
}

/** Books stock; says what the level will be before it does. */
export function StockForm({ sku, onHand, onBooked }: Props) {
  const [reason, setReason] = useState<StaffStockReason>('receipt');
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();

  const quantity = /^[+-]?\d{1,7}$/.test(text.trim()) ? Number(text) : undefined;
  const after = quantity === undefined ? undefined : reason === 'count' ? quantity : onHand + quantity;
  const problem =
    quantity === undefined || Math.abs(quantity) > STOCK_MOVE_MAX
      ? 'Write a whole number of pieces.'
      : reason === 'receipt' && quantity <= 0
        ? 'Write how many pieces came in.'
        : reason === 'correction' && quantity === 0
          ? 'Write how many more, or fewer with a minus.'
          : after !== undefined && after < 0
            ? `Only ${plural(onHand, 'piece')} are there.`
            : undefined;
  const reasonMissing = reason === 'correction' && !note.trim();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (problem || reasonMissing || quantity === undefined || busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      onBooked(await moveStock(sku, { reason, quantity, note: note.trim() || undefined }));
      setText('');
      setNote('');
      setChecked(false);
    } catch (error) {
      setFailure(sentenceFor(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <fieldset className={styles.reasons}>
        <legend className="visually-hidden">What happened</legend>
        {(Object.keys(REASONS) as StaffStockReason[]).map((each) => (
          <Radio
            key={each}
            name="reason"
            label={REASONS[each].label}
            hint={REASONS[each].hint}
            checked={reason === each}
            onChange={() => setReason(each)}
          />
        ))}
      </fieldset>
      <Field label={REASONS[reason].field} error={checked ? problem : undefined}>
        {(control) => (
          <TextInput
            {...control}
            dense
            inputMode={reason === 'correction' ? 'text' : 'numeric'}
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={reason === 'correction' ? 'Reason' : 'Note'}
        optional={reason !== 'correction'}
        error={checked && reasonMissing ? 'Say why, for the people who read the ledger.' : undefined}
      >
        {(control) => (
          <TextInput
            {...control}
            dense
            maxLength={NOTE_MAX}
            placeholder={reason === 'receipt' ? 'Delivery note 4711' : undefined}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
      <div className={styles.submit}>
        <Button type="submit" variant="primary" dense busy={busy && 'Booking…'}>
          Book
        </Button>
        <p role="status">{after !== undefined && !problem && `On hand: ${onHand} → ${after}`}</p>
      </div>
    </form>
  );
}
