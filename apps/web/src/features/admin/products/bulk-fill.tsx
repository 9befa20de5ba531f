import { useState } from 'react';
import { Button } from '../../../components/button';
import { Select } from '../../../components/select';
import { plural } from '../../../lib/plural';
import { CellInput } from '../parts/cell-input';
import { tidyMoney } from '../parts/money-text';
import type { VariantDraft } from './product-form';
import type { ProductEditor } from './use-product-editor';
import styles from './variants.module.css';

const FIELDS = { price: 'Price', compareAt: 'Compare-at price', weight: 'Weight' } as const;
type Field = keyof typeof FIELDS;

interface Props {
  editor: ProductEditor;
  /** The rows that the filter leaves: those are filled. */
  shown: VariantDraft[];
  currency: string;
}

/** Writes one value into a column of all rows that are shown. */
export function BulkFill({ editor, shown, currency }: Props) {
  const [field, setField] = useState<Field>('price');
  const [value, setValue] = useState('');
  const fill = () => {
    const text = field === 'weight' ? value.trim() : tidyMoney(value.trim(), currency);
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
        onChange={(event) => setField(event.target.value as Field)}
      >
        {Object.entries(FIELDS).map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </Select>
      <span>to</span>
      <CellInput
        label={`${FIELDS[field]} for all`}
        numeric
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <Button variant="outlined" dense onClick={fill} disabled={shown.length === 0}>
        {`Fill ${plural(shown.length, 'row')}`}
      </Button>
    </div>
  );
}
