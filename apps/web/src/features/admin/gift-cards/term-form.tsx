import type { GiftCardWithLedgerDto, PricingTermsDto, UpdateGiftCardDto } from '@storehouse/dto';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Field } from '../../../components/field';
import { ProblemNote } from '../../../components/problem-note';
import { TextInput } from '../../../components/text-input';
import { fieldErrorsFor } from '../../../lib/problem';
import editorStyles from '../parts/editor.module.css';
import { Section } from '../parts/section';
import { timeZoneWords } from '../parts/time-zone-words';
import { updateGiftCard } from './gift-cards.api';

interface Props {
  card: GiftCardWithLedgerDto;
  terms: PricingTermsDto;
  onChanged: (card: GiftCardWithLedgerDto) => void;
}

/** How long a card is good, and whether it is open. */
export function TermForm({ card, terms, onChanged }: Props) {
  const [expiresOn, setExpiresOn] = useState(card.expiresOn ?? '');
  const saving = useMutation({
    mutationFn: (body: UpdateGiftCardDto) => updateGiftCard(card.id, body),
    onSuccess: onChanged,
  });
  const refused = saving.isError ? fieldErrorsFor(saving.error).expiresOn : undefined;
  return (
    <Section title={card.isActive ? 'Open' : 'Closed'}>
      <p className={editorStyles.quiet}>
        {card.isActive
          ? 'It can be paid with as long as there is money on it.'
          : 'Nobody can pay with it. Its balance stays.'}
      </p>
      <div className={editorStyles.buttons}>
        <Button
          dense
          variant={card.isActive ? 'danger' : 'outlined'}
          busy={saving.isPending && saving.variables.isActive !== undefined && 'Saving…'}
          onClick={() => saving.mutate({ isActive: !card.isActive })}
        >
          {card.isActive ? 'Close the card' : 'Open it again'}
        </Button>
      </div>
      <Field
        label="Good until"
        optional
        hint={`Last day in the shop’s time zone, ${timeZoneWords(terms.timeZone)}. Empty: for ever.`}
        error={refused}
      >
        {(control) => (
          <TextInput
            {...control}
            dense
            type="date"
            value={expiresOn}
            onChange={(event) => setExpiresOn(event.target.value)}
          />
        )}
      </Field>
      {expiresOn !== (card.expiresOn ?? '') && (
        <div className={editorStyles.buttons}>
          <Button
            dense
            busy={saving.isPending && saving.variables.expiresOn !== undefined && 'Saving…'}
            onClick={() => saving.mutate({ expiresOn: expiresOn || null })}
          >
            Save the day
          </Button>
        </div>
      )}
      {saving.isError && !refused && <ProblemNote error={saving.error} />}
    </Section>
  );
}
