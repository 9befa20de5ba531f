import { useEffect, useState } from 'react';
import { Icon } from './icon';
import styles from './quantity-stepper.module.css';

interface Props {
  /** What is counted, for people who do not see it: "Quantity of Electric kettle". */
  label: string;
  value: number;
  max: number;
  /** Said when somebody wants more than `max`. */
  limitNote: string;
  onChange: (quantity: number) => void;
  dense?: boolean;
}

/** Pieces by typing or by steps, between 1 and what may be had; says why at the bound and never changes silently. */
export function QuantityStepper({ label, value, max, limitNote, onChange, dense }: Props) {
  const [text, setText] = useState(String(value));
  const [note, setNote] = useState('');
  useEffect(() => setText(String(value)), [value]);

  const set = (wanted: number) => {
    const quantity = Math.min(Math.max(1, Math.floor(wanted)), Math.max(1, max));
    setNote(wanted > max ? limitNote : '');
    setText(String(quantity));
    if (quantity !== value) onChange(quantity);
  };

  return (
    <div className={styles.wrap}>
      <div className={dense ? styles.dense : styles.stepper}>
        <button type="button" aria-label={`One less: ${label}`} disabled={value <= 1} onClick={() => set(value - 1)}>
          <Icon name="minus" size={16} />
        </button>
        <input
          aria-label={label}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value.replace(/\D/g, '').slice(0, 6))}
          onBlur={() => set(Number(text) || value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowUp') set(value + 1);
            else if (event.key === 'ArrowDown') set(value - 1);
            else if (event.key === 'Enter') set(Number(text) || value);
            else return;
            event.preventDefault();
          }}
        />
        <button type="button" aria-label={`One more: ${label}`} onClick={() => set(value + 1)}>
          <Icon name="plus" size={16} />
        </button>
      </div>
      <p className={styles.note} role="status">
        {note}
      </p>
    </div>
  );
}
