import { formatMoney } from '@storehouse/domain';
import type { GiftCardWithLedgerDto, PricingTermsDto } from '@storehouse/dto';
import { Facts } from '../../../components/facts';
import { formatDateTime } from '../../../lib/dates';
import editorStyles from '../parts/editor.module.css';
import { Section } from '../parts/section';
import { CorrectionForm } from './correction-form';
import { GiftCardLedger } from './gift-card-ledger';
import { TermForm } from './term-form';

interface Props {
  card: GiftCardWithLedgerDto;
  terms: PricingTermsDto;
  onChanged: (card: GiftCardWithLedgerDto) => void;
}

/** A gift card: what is on it, how it came about, and what staff may do. */
export function GiftCardDetail({ card, terms, onChanged }: Props) {
  return (
    <div className={editorStyles.columns}>
      <div className={editorStyles.column}>
        <Section title="Balance">
          <Facts
            facts={[
              { name: 'Now', value: formatMoney(card.balanceMinor, card.currency) },
              { name: 'Began with', value: formatMoney(card.issuedMinor, card.currency) },
              { name: 'Issued', value: formatDateTime(card.createdAt) },
              { name: 'Note', value: card.note ?? '–' },
            ]}
          />
        </Section>
        <Section title="Ledger" hint="Rows are never changed. The newest first.">
          <GiftCardLedger movements={card.movements} currency={card.currency} />
        </Section>
      </div>
      <div className={editorStyles.column}>
        <TermForm key={card.expiresOn} card={card} terms={terms} onChanged={onChanged} />
        <CorrectionForm card={card} onCorrected={onChanged} />
      </div>
    </div>
  );
}
