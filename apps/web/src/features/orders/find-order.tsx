import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { ProblemNote } from '../../components/problem-note';
import { TextInput } from '../../components/text-input';
import { looksLikeEmail } from '../../lib/email';
import styles from './find-order.module.css';

interface Props {
  /** Known already: only the e-mail is asked. */
  number?: string;
  error?: unknown;
  busy: boolean;
  onFind: (number: string, email: string) => void;
}

/** A guest's way to an order: its number and the e-mail it was placed with. */
export function FindOrder({ number: known, error, busy, onFind }: Props) {
  const [number, setNumber] = useState(known ?? '');
  const [email, setEmail] = useState('');
  const [checked, setChecked] = useState(false);
  const numberError = checked && !number.trim() ? 'Enter the order number, for example K7M4-2QXD.' : undefined;
  const emailError = checked && !looksLikeEmail(email) ? 'Enter the e-mail the order was placed with.' : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (number.trim() && looksLikeEmail(email)) onFind(number.trim().toUpperCase(), email.trim());
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {error !== undefined && error !== null && <ProblemNote error={error} />}
      {!known && (
        <Field label="Order number" hint="In your confirmation, for example K7M4-2QXD." error={numberError}>
          {(control) => (
            <TextInput
              {...control}
              autoCapitalize="characters"
              autoComplete="off"
              spellCheck={false}
              value={number}
              onChange={(event) => setNumber(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field label="E-mail" hint="The one the order was placed with." error={emailError}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            inputMode="email"
            autoComplete="email"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button type="submit" variant="primary" busy={busy && 'Looking…'}>
          Show the order
        </Button>
      </div>
    </form>
  );
}
