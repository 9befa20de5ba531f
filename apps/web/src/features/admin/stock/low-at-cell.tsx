import { STOCK_MOVE_MAX } from '@storehouse/domain';
import { useState } from 'react';
import { sentenceFor } from '../../../lib/problem';
import { CellInput } from '../parts/cell-input';
import { setLowStock } from './stock.api';

interface Props {
  sku: string;
  /** The variant's own threshold; null when the shop's holds. */
  value: number | null;
  /** The one that holds now. */
  lowAt: number;
  onSaved: () => void;
}

/** From how many pieces down a variant is low, edited in the table: Enter and Tab save, Esc takes back. */
export function LowAtCell({ sku, value, lowAt, onSaved }: Props) {
  const saved = value === null ? '' : String(value);
  const [text, setText] = useState(saved);
  const [error, setError] = useState<string>();

  const save = async () => {
    const wanted = text.trim();
    if (wanted === saved) return setError(undefined);
    if (!/^\d{0,7}$/.test(wanted) || Number(wanted) > STOCK_MOVE_MAX) return setError('A whole number of pieces.');
    try {
      await setLowStock(sku, wanted === '' ? null : Number(wanted));
      setError(undefined);
      onSaved();
    } catch (failure) {
      setError(sentenceFor(failure));
    }
  };

  return (
    <CellInput
      label={`${sku} is low from`}
      numeric
      value={text}
      placeholder={String(lowAt)}
      error={error}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void save();
        if (event.key === 'Escape') {
          setText(saved);
          setError(undefined);
        }
      }}
    />
  );
}
