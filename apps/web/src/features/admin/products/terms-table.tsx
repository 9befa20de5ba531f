import type { Problems } from '../parts/problems';
import type { VariantDraft } from './product-form';
import { TERM_FIELDS, TERM_WORDS } from './selling-terms';
import { TermsRow } from './terms-row';
import styles from './variants.module.css';

interface Props {
  variants: VariantDraft[];
  /** Key of a variant → its option values; undefined when the product has no options. */
  titles?: Map<string, string>;
  currency: string;
  problems: Problems;
  onPatch: (key: string, field: keyof VariantDraft, value: string) => void;
}

const NONE: Problems = {};

/** What is wrong with the terms of one variant. */
const problemsOf = (problems: Problems, key: string): Problems => {
  const found = TERM_FIELDS.flatMap((field) => {
    const problem = problems[`variant.${key}.${field}`];
    return problem ? [[field, problem] as const] : [];
  });
  return found.length === 0 ? NONE : Object.fromEntries(found);
};

/** Every variant's terms: what happens when it is sold out, how many somebody may have, when it is low, what it costs. */
export function TermsTable({ variants, titles, currency, problems, onPatch }: Props) {
  return (
    <>
      <p className={styles.complete}>
        An empty limit is no limit. Cost is what a piece costs the shop itself, from the day it is saved; shoppers never
        see it.
      </p>
      <table className={styles.table} data-terms>
        <caption className="visually-hidden">Selling terms</caption>
        <thead>
          <tr>
            <th scope="col">Variant</th>
            {TERM_FIELDS.map((field) => (
              <th key={field} scope="col">
                {field === 'cost' ? `${TERM_WORDS.cost} ${currency}` : TERM_WORDS[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {variants.map((variant) => (
            <TermsRow
              key={variant.key}
              variant={variant}
              title={titles?.get(variant.key)}
              currency={currency}
              problems={problemsOf(problems, variant.key)}
              onPatch={onPatch}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}
