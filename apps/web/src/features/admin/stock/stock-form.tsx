import { NOTE_MAX, STOCK_MOVE_MAX, type StaffStockReason } from '@storehouse/domain';
import type { StockDto, StockLevelDto } from '@storehouse/dto';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button';
import { Radio } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Select } from '../../../components/select';
import { TextInput } from '../../../components/text-input';
import { plural } from '../../../lib/plural';
import { sentenceFor } from '../../../lib/problem';
import { moveStock, transferStock } from './stock.api';
import styles from './stock.module.css';

type Act = StaffStockReason | 'transfer';

const ACTS: Record<Act, { label: string; hint: string; field: string }> = {
  receipt: { label: 'Receive', hint: 'Goods came in.', field: 'Pieces received' },
  count: { label: 'Count', hint: 'Set what is really there.', field: 'Pieces counted' },
  correction: { label: 'Correct', hint: 'Breakage, theft, a find.', field: 'Difference, for example -2' },
  transfer: { label: 'Transfer', hint: 'To another location.', field: 'Pieces moved' },
};

interface Props {
  sku: string;
  /** Its stock at each location, the one that orders take from first. */
  levels: StockLevelDto[];
  onBooked: (stock: StockDto) => void;
}

/** Books stock at a location; says what the level will be before it does. */
export function StockForm({ sku, levels, onBooked }: Props) {
  const [act, setAct] = useState<Act>('receipt');
  const [place, setPlace] = useState(() => (levels.find(({ isActive }) => isActive) ?? levels[0])?.location ?? '');
  const [goal, setGoal] = useState('');
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();

  const level = levels.find(({ location }) => location === place);
  const others = levels.filter(({ location }) => location !== place);
  const to = others.find(({ location }) => location === goal) ?? others[0];
  const { onHand = 0, held = 0 } = level ?? {};
  const quantity = /^[+-]?\d{1,7}$/.test(text.trim()) ? Number(text) : undefined;
  const after = quantity === undefined ? undefined : afterwards(act, onHand, quantity);
  const problem = problemWith(act, quantity, after, onHand, held);
  const reasonMissing = act === 'correction' && !note.trim();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (problem || reasonMissing || quantity === undefined || busy) return;
    setBusy(true);
    setFailure(undefined);
    const remark = { note: note.trim() || undefined };
    try {
      const booked =
        act === 'transfer'
          ? await transferStock(sku, { from: place, to: to?.location ?? '', quantity, ...remark })
          : await moveStock(sku, { reason: act, quantity, location: place, ...remark });
      onBooked(booked);
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
        {(Object.keys(ACTS) as Act[])
          .filter((each) => each !== 'transfer' || levels.length > 1)
          .map((each) => (
            <Radio
              key={each}
              name="reason"
              label={ACTS[each].label}
              hint={ACTS[each].hint}
              checked={act === each}
              onChange={() => setAct(each)}
            />
          ))}
      </fieldset>
      {levels.length > 1 && (
        <div className={styles.places}>
          <PlaceField
            label={act === 'transfer' ? 'From' : 'Location'}
            levels={levels}
            value={place}
            onChange={setPlace}
          />
          {act === 'transfer' && (
            <PlaceField label="To" levels={others} value={to?.location ?? ''} onChange={setGoal} />
          )}
        </div>
      )}
      <Field label={ACTS[act].field} error={checked ? problem : undefined}>
        {(control) => (
          <TextInput
            {...control}
            dense
            inputMode={act === 'correction' ? 'text' : 'numeric'}
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={act === 'correction' ? 'Reason' : 'Note'}
        optional={act !== 'correction'}
        error={checked && reasonMissing ? 'Say why, for the people who read the ledger.' : undefined}
      >
        {(control) => (
          <TextInput
            {...control}
            dense
            maxLength={NOTE_MAX}
            placeholder={act === 'receipt' ? 'Delivery note 4711' : undefined}
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
        <p role="status">
          {after !== undefined &&
            !problem &&
            `${levels.length > 1 ? `${level?.name}, on hand` : 'On hand'}: ${onHand} → ${after}`}
        </p>
      </div>
    </form>
  );
}

interface PlaceProps {
  label: string;
  levels: StockLevelDto[];
  value: string;
  onChange: (location: string) => void;
}

function PlaceField({ label, levels, value, onChange }: PlaceProps) {
  return (
    <Field label={label}>
      {(control) => (
        <Select {...control} dense value={value} onChange={(event) => onChange(event.target.value)}>
          {levels.map(({ location, name, onHand }) => (
            <option key={location} value={location}>
              {`${name} (${onHand.toLocaleString('en')})`}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function afterwards(act: Act, onHand: number, quantity: number): number {
  if (act === 'count') return quantity;
  return act === 'transfer' ? onHand - quantity : onHand + quantity;
}

function problemWith(
  act: Act,
  quantity: number | undefined,
  after: number | undefined,
  onHand: number,
  held: number,
): string | undefined {
  if (quantity === undefined || Math.abs(quantity) > STOCK_MOVE_MAX) return 'Write a whole number of pieces.';
  if (act === 'receipt' && quantity <= 0) return 'Write how many pieces came in.';
  if (act === 'transfer' && quantity <= 0) return 'Write how many pieces move.';
  if (act === 'correction' && quantity === 0) return 'Write how many more, or fewer with a minus.';
  if (after !== undefined && after < 0) return `Only ${plural(onHand, 'piece')} are there.`;
  if (after !== undefined && after < held) return `Held for checkouts: ${plural(held, 'piece')}.`;
  return undefined;
}
