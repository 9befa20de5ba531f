import { PRICE_MAX_MINOR, parseMoney } from '@storehouse/domain';
import type { IssuedGiftCardDto, PricingTermsDto } from '@storehouse/dto';
import { useId, useState } from 'react';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Select } from '../../../components/select';
import { TextInput } from '../../../components/text-input';
import { fieldErrorsFor, sentenceFor } from '../../../lib/problem';
import confirmStyles from '../parts/confirm.module.css';
import editorStyles from '../parts/editor.module.css';
import { tidyMoney } from '../parts/money-text';
import { asSentence, type Problems } from '../parts/problems';
import { timeZoneWords } from '../parts/time-zone-words';
import { useFirstProblem } from '../parts/use-first-problem';
import { issueGiftCard } from './gift-cards.api';
import { IssuedCode } from './issued-code';

interface Props {
  terms: PricingTermsDto;
  onIssued: () => void;
  onClose: () => void;
}

/** Issues a gift card; then shows its code, for the only time. */
export function IssueDialog({ terms, onIssued, onClose }: Props) {
  const formId = useId();
  const [form, setForm] = useState({
    currency: terms.priceLists[0]?.currency ?? '',
    amount: '',
    expiresOn: '',
    note: '',
  });
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [card, setCard] = useState<IssuedGiftCardDto>();
  const place = useFirstProblem<HTMLFormElement>(Object.keys(problems).length);
  const change = (patch: Partial<typeof form>) => setForm((now) => ({ ...now, ...patch }));

  const issue = async () => {
    if (busy) return;
    const amountMinor = parseMoney(form.amount, form.currency);
    setFailure(undefined);
    if (!amountMinor || amountMinor > PRICE_MAX_MINOR) {
      setProblems({ amountMinor: 'Write an amount such as 50.00 or 50,00.' });
      return;
    }
    setProblems({});
    setBusy(true);
    try {
      setCard(
        await issueGiftCard({
          currency: form.currency,
          amountMinor,
          expiresOn: form.expiresOn || null,
          note: form.note.trim() || null,
        }),
      );
      onIssued();
    } catch (error) {
      const refused = fieldErrorsFor(error);
      setProblems(Object.fromEntries(Object.entries(refused).map(([field, remark]) => [field, asSentence(remark)])));
      if (Object.keys(refused).length === 0) setFailure(sentenceFor(error));
    } finally {
      setBusy(false);
    }
  };

  if (card) return <IssuedCode card={card} onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Issue a gift card"
      footer={
        <div className={confirmStyles.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} busy={busy && 'Issuing…'}>
            Issue
          </Button>
        </div>
      }
    >
      <form
        id={formId}
        ref={place}
        className={editorStyles.column}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void issue();
        }}
      >
        <div className={editorStyles.fields}>
          <Field label="Amount" error={problems.amountMinor}>
            {(control) => (
              <TextInput
                {...control}
                dense
                autoComplete="off"
                inputMode="decimal"
                value={form.amount}
                onChange={(event) => change({ amount: event.target.value })}
                onBlur={() => change({ amount: tidyMoney(form.amount, form.currency) })}
              />
            )}
          </Field>
          <Field label="Currency" error={problems.currency}>
            {(control) => (
              <Select
                {...control}
                dense
                value={form.currency}
                onChange={(event) => change({ currency: event.target.value })}
              >
                {terms.priceLists.map(({ currency }) => (
                  <option key={currency}>{currency}</option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <Field
          label="Good until"
          optional
          hint={`Last day in the shop’s time zone, ${timeZoneWords(terms.timeZone)}.`}
          error={problems.expiresOn}
        >
          {(control) => (
            <TextInput
              {...control}
              dense
              type="date"
              min={terms.today}
              value={form.expiresOn}
              onChange={(event) => change({ expiresOn: event.target.value })}
            />
          )}
        </Field>
        <Field label="Note" optional hint="For staff." error={problems.note}>
          {(control) => (
            <TextInput
              {...control}
              dense
              maxLength={500}
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
      </form>
    </Dialog>
  );
}
