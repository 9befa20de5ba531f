import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { useNotices } from '../../components/notices';
import { TextInput } from '../../components/text-input';
import { sentenceFor } from '../../lib/problem';
import styles from './code-field.module.css';

interface Props {
  /** The words that open the field. */
  question: string;
  label: string;
  /** Said when it worked. */
  done: string;
  onApply: (code: string) => Promise<void>;
}

/** A code that few people have: behind a link, Enter applies, and a refusal says why below what was typed. */
export function CodeField({ question, label, done, onApply }: Props) {
  const { announce } = useNotices();
  const [open, setOpen] = useState(false);
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // The form may stand inside another one on the page.
    event.stopPropagation();
    if (busy) return;
    if (!code.trim()) {
      setError('Enter the code, as it is printed.');
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      await onApply(code.trim());
      setCode('');
      setOpen(false);
      announce(done);
    } catch (refusal) {
      setError(sentenceFor(refusal));
    } finally {
      setBusy(false);
    }
  };

  if (!open) {
    return (
      <Button variant="quiet" dense className={styles.open} onClick={() => setOpen(true)}>
        {question}
      </Button>
    );
  }
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <Field label={label} error={error} className={styles.field}>
        {(control) => (
          <TextInput
            {...control}
            // Somebody has just asked for this field.
            autoFocus
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="done"
            maxLength={40}
            value={code}
            onChange={(event) => {
              setCode(event.target.value);
              setError(undefined);
            }}
          />
        )}
      </Field>
      <Button type="submit" busy={busy && 'Checking…'}>
        Apply
      </Button>
    </form>
  );
}
