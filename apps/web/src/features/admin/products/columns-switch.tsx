import { useEffect } from 'react';
import { plural } from '../../../lib/plural';
import type { Problems } from '../parts/problems';
import { TERM_FIELDS } from './selling-terms';
import styles from './variants.module.css';

export type Columns = 'goods' | 'terms';
const LABELS: Readonly<Record<Columns, string>> = { goods: 'Codes and prices', terms: 'Selling terms' };

const isAboutTerms = (path: string): boolean =>
  path.startsWith('variant.') && TERM_FIELDS.some((field) => path.endsWith(`.${field}`));

interface Props {
  columns: Columns;
  problems: Problems;
  onChange: (columns: Columns) => void;
}

/** Chooses which columns of the variants are shown, and leads to those that need another look. */
export function ColumnsSwitch({ columns, problems, onChange }: Props) {
  const paths = Object.keys(problems).filter((path) => path.startsWith('variant.'));
  const counts = {
    terms: paths.filter(isAboutTerms).length,
    goods: paths.filter((path) => !isAboutTerms(path)).length,
  };
  const other = columns === 'goods' ? 'terms' : 'goods';
  const mustTurn = counts[other] > 0 && counts[columns] === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new problem turns the page
  useEffect(() => {
    if (mustTurn) onChange(other);
  }, [mustTurn]);
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">Columns</legend>
      {(Object.keys(LABELS) as Columns[]).map((each) => (
        <button key={each} type="button" aria-pressed={columns === each} onClick={() => onChange(each)}>
          {LABELS[each]}
          {counts[each] > 0 && columns !== each && ` (${plural(counts[each], 'problem')})`}
        </button>
      ))}
    </fieldset>
  );
}
