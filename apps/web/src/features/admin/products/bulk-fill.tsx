import { useState } from 'react';
import { Button } from '../../../components/button';
import { Select } from '../../../components/select';
import { plural } from '../../../lib/plural';
import { CellInput } from '../parts/cell-input';
import { CellSelect } from '../parts/cell-select';
import { tidyMoney } from '../parts/money-text';
import type { Columns } from './columns-switch';
import type { VariantDraft } from './product-form';
import { POLICY_WORDS, TERM_WORDS } from './selling-terms';
import type { ProductEditor } from './use-product-editor';
import styles from './variants.module.css';

const FIELDS: Readonly<Record<Columns, Readonly<Record<string, string>>>> = {
  goods: { price: 'Price', compareAt: 'Compare-at price', weight: 'Weight' },
  terms: TERM_WORDS,
};
const AMOUNTS = ['price', 'compareAt', 'cost'];

interface Props {
  editor: ProductEditor;
  /** The rows that the filter leaves: those are filled. */
  shown: VariantDraft[];
  /** Those that can be filled. */
  columns: Columns;
  currency: string;
}

/** Writes one value into a column of all rows that are shown. */
export function BulkFill({ editor, shown, columns, currency }: Props) {
  const [field, setField] = useState(columns === 'goods' ? 'price' : 'policy');
  const [value, setValue] = useState(field === 'policy' ? 'deny' : '');
  const label = `${FIELDS[columns][field]} for all`;
  const fill = () => {
    const text = AMOUNTS.includes(field) ? tidyMoney(value.trim(), currency) : value.trim();
    const keys = new Set(shown.map(({ key }) => key));
    editor.change((now) => ({
      ...now,
      variants: now.variants.map((each) => (keys.has(each.key) ? { ...each, [field]: text } : each)),
    }));
  };
  return (
    <div className={styles.bulk}>
      <span>Set</span>
      <Select
        dense
        aria-label="Column to fill"
        value={field}
        onChange={(event) => {
          setField(event.target.value);
          setValue(event.target.value === 'policy' ? 'deny' : '');
        }}
      >
        {Object.entries(FIELDS[columns]).map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </Select>
      <span>to</span>
      {field === 'policy' ? (
        <CellSelect label={label} value={value} onChange={(event) => setValue(event.target.value)}>
          {Object.entries(POLICY_WORDS).map(([policy, words]) => (
            <option key={policy} value={policy}>
              {words}
            </option>
          ))}
        </CellSelect>
      ) : (
        <CellInput
          label={label}
          numeric={field !== 'expectedOn'}
          type={field === 'expectedOn' ? 'date' : 'text'}
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
      )}
      <Button variant="outlined" dense onClick={fill} disabled={shown.length === 0}>
        {`Fill ${plural(shown.length, 'row')}`}
      </Button>
    </div>
  );
}
