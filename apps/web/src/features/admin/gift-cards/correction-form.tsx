import { formatMoney, NOTE_MAX, PRICE_MAX_MINOR, parseMoney } from '@storehouse/domain';
import type { GiftCardWithLedgerDto } from '@storehouse/dto';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Radio } from '../../../components/choice';
import { Field } from '../../../components/field';
import { TextInput } from '../../../components/text-input';
import { fieldErrorsFor, isRefusal, sentenceFor } from '../../../lib/problem';
import editorStyles from '../parts/editor.module.css';
import { tidyMoney } from '../parts/money-text';
import { asSentence, type Problems } from '../parts/problems';
import { Section } from '../parts/section';
import { useFirstProblem } from '../parts/use-first-problem';
import { correctGiftCard } from './gift-cards.api';

interface Props {
  card: GiftCardWithLedgerDto;
  onCorrected: (card: GiftCardWithLedgerDto) => void;
}

const EMPTY = { isMore: false, amount: '', note: '' };

/** Puts money onto a card or takes it off, with a reason that stays in the ledger. */
export function CorrectionForm({ card, onCorrected }: Props) {
  const [form, setForm] = useState(EMPTY);
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const place = useFirstProblem<HTMLFormElement>(Object.keys(problems).length);
  const change = (patch: Partial<typeof form>) => setForm((now) => ({ ...now, ...patch }));
  const minor = parseMoney(form.amount, card.currency);
  const after = card.balanceMinor + (form.isMore ? 1 : -1) * (minor ?? 0);

  const book = async () => {
    if (busy) return;
    const found: Problems = {};
    if (!minor || minor > PRICE_MAX_MINOR) found.deltaMinor = 'Write an amount such as 5.00 or 5,00.';
    else if (after < 0) found.deltaMinor = `Only ${formatMoney(card.balanceMinor, card.currency)} are on it.`;
    if (!form.note.trim()) found.note = 'Say why; it stays in the ledger.';
    setProblems(found);
    setFailure(undefined);
    if (!minor || Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      onCorrected(await correctGiftCard(card.id, { deltaMinor: form.isMore ? minor : -minor, note: form.note.trim() }));
      setForm(EMPTY);
    } catch (error) {
      const refused = fieldErrorsFor(error);
      if (isRefusal(error, 'GIFT_CARD_UNUSABLE')) setProblems({ deltaMinor: 'Less than that is on it by now.' });
      else if (Object.keys(refused).length === 0) setFailure(sentenceFor(error));
      else setProblems(Object.fromEntries(Object.entries(refused).map(([field, text]) => [field, asSentence(text)])));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Section title="Correct the balance">
      <form
        ref={place}
        className={editorStyles.column}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void book();
        }}
      >
        <fieldset>
          <legend className="visually-hidden">Which way</legend>
          <Radio name="way" label="Take off" checked={!form.isMore} onChange={() => change({ isMore: false })} />
          <Radio name="way" label="Put on" checked={form.isMore} onChange={() => change({ isMore: true })} />
        </fieldset>
        <Field label={`Amount ${card.currency}`} error={problems.deltaMinor}>
          {(control) => (
            <TextInput
              {...control}
              dense
              autoComplete="off"
              inputMode="decimal"
              value={form.amount}
              onChange={(event) => change({ amount: event.target.value })}
              onBlur={() => change({ amount: tidyMoney(form.amount, card.currency) })}
            />
          )}
        </Field>
        <Field label="Reason" error={problems.note}>
          {(control) => (
            <TextInput
              {...control}
              dense
              maxLength={NOTE_MAX}
              value={form.note}
              onChange={(event) => change({ note: event.target.value })}
            />
          )}
        </Field>
        {failure && (
          <p role="alert" className={editorStyles.failure}>
            {failure}
          </p>
        )}
        <div className={editorStyles.buttons}>
          <Button dense type="submit" busy={busy && 'Booking…'}>
            Book the correction
          </Button>
          {Boolean(minor) && after >= 0 && (
            <span className={editorStyles.quiet}>Leaves {formatMoney(after, card.currency)}.</span>
          )}
        </div>
      </form>
    </Section>
  );
}
