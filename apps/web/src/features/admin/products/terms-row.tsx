import { memo } from 'react';
import { CellInput } from '../parts/cell-input';
import { CellSelect } from '../parts/cell-select';
import { MoneyInput } from '../parts/money-input';
import type { Problems } from '../parts/problems';
import type { VariantDraft } from './product-form';
import { POLICY_WORDS, promises, TERM_WORDS, type TermsDraft } from './selling-terms';
import styles from './variants.module.css';

interface Props {
  variant: VariantDraft;
  /** Its option values; undefined when the product has no options. */
  title?: string;
  currency: string;
  /** The shop's own threshold and limits hold where a field is empty. */
  onPatch: (key: string, field: keyof VariantDraft, value: string) => void;
  /** What is wrong, by field. The same object as long as nothing changed. */
  problems: Problems;
}

const COUNTS = { orderLimit: 'any', customerLimit: 'any', lowStockAt: 'shop’s' } as const;

/** The terms of one variant. Remembered, as the other rows are. */
export const TermsRow = memo(function TermsRow({ variant, title, currency, onPatch, problems }: Props) {
  const name = title || variant.sku || 'the product';
  const set = (field: keyof TermsDraft) => (value: string) => onPatch(variant.key, field, value);
  const isPromised = promises(variant);
  return (
    <tr>
      <th scope="row" className={styles.title}>
        {title || <code className={styles.sku}>{variant.sku || '–'}</code>}
      </th>
      <td data-label={TERM_WORDS.policy}>
        <CellSelect
          label={`${TERM_WORDS.policy}: ${name}`}
          value={variant.policy}
          error={problems.policy}
          onChange={(event) => set('policy')(event.target.value)}
        >
          {Object.entries(POLICY_WORDS).map(([policy, words]) => (
            <option key={policy} value={policy}>
              {words}
            </option>
          ))}
        </CellSelect>
      </td>
      <td data-label={TERM_WORDS.backorderLimit}>
        <CellInput
          label={`${TERM_WORDS.backorderLimit}: ${name}`}
          numeric
          disabled={!isPromised}
          placeholder={isPromised ? 'any' : '–'}
          value={isPromised ? variant.backorderLimit : ''}
          error={problems.backorderLimit}
          onChange={(event) => set('backorderLimit')(event.target.value)}
        />
      </td>
      <td data-label={TERM_WORDS.expectedOn}>
        <CellInput
          label={`${TERM_WORDS.expectedOn}: ${name}`}
          type="date"
          disabled={!isPromised}
          value={isPromised ? variant.expectedOn : ''}
          error={problems.expectedOn}
          onChange={(event) => set('expectedOn')(event.target.value)}
        />
      </td>
      {(Object.keys(COUNTS) as (keyof typeof COUNTS)[]).map((field) => (
        <td key={field} data-label={TERM_WORDS[field]}>
          <CellInput
            label={`${TERM_WORDS[field]}: ${name}`}
            numeric
            placeholder={COUNTS[field]}
            value={variant[field]}
            error={problems[field]}
            onChange={(event) => set(field)(event.target.value)}
          />
        </td>
      ))}
      <td data-label={`${TERM_WORDS.cost} ${currency}`}>
        <MoneyInput
          label={`${TERM_WORDS.cost}: ${name}`}
          value={variant.cost}
          currency={currency}
          error={problems.cost}
          onChange={set('cost')}
        />
      </td>
    </tr>
  );
});
