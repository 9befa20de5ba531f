import { BARCODE_MAX, SKU_MAX } from '@storehouse/domain';
import { memo } from 'react';
import { IconButton } from '../../../components/icon-button';
import { CellInput } from '../parts/cell-input';
import { MoneyInput } from '../parts/money-input';
import type { VariantDraft } from './product-form';
import styles from './variants.module.css';

interface Props {
  variant: VariantDraft;
  /** Its option values; undefined when the product has no options. */
  title?: string;
  currency: string;
  /** Pieces left, once the variant is saved. */
  available?: number;
  onPatch: (key: string, field: keyof VariantDraft, value: string) => void;
  onRemove: (variant: VariantDraft) => void;
  onStock: (sku: string) => void;
  canRemove: boolean;
  skuError?: string;
  barcodeError?: string;
  priceError?: string;
  compareAtError?: string;
  weightError?: string;
}

/** One variant. Remembered, because a table may hold 250 of them and a keystroke concerns one. */
export const VariantRow = memo(function VariantRow(props: Props) {
  const { variant, title, currency, available, onPatch, onRemove, onStock } = props;
  const name = title || variant.sku || 'the product';
  const set = (field: keyof VariantDraft) => (value: string) => onPatch(variant.key, field, value);
  return (
    <tr>
      {title !== undefined && (
        <th scope="row" className={styles.title}>
          {title || '–'}
        </th>
      )}
      <td data-label="SKU">
        {variant.isSaved ? (
          <>
            <code className={styles.sku}>{variant.sku}</code>
            {props.skuError && <span className={styles.error}>{props.skuError}</span>}
          </>
        ) : (
          <CellInput
            label={`SKU of ${name}`}
            mono
            maxLength={SKU_MAX}
            value={variant.sku}
            error={props.skuError}
            onChange={(event) => set('sku')(event.target.value)}
          />
        )}
      </td>
      <td data-label="Barcode">
        <CellInput
          label={`Barcode of ${name}`}
          mono
          maxLength={BARCODE_MAX}
          value={variant.barcode}
          error={props.barcodeError}
          onChange={(event) => set('barcode')(event.target.value)}
        />
      </td>
      <td data-label={`Price ${currency}`}>
        <MoneyInput
          label={`Price of ${name}`}
          value={variant.price}
          currency={currency}
          error={props.priceError}
          onChange={set('price')}
        />
      </td>
      <td data-label={`Compare at ${currency}`}>
        <MoneyInput
          label={`Compare-at price of ${name}`}
          value={variant.compareAt}
          currency={currency}
          error={props.compareAtError}
          onChange={set('compareAt')}
        />
      </td>
      <td data-label="Weight g">
        <CellInput
          label={`Weight of ${name} in grams`}
          numeric
          value={variant.weight}
          error={props.weightError}
          onChange={(event) => set('weight')(event.target.value)}
        />
      </td>
      <td data-label="Stock" data-numeric>
        {variant.isSaved ? (
          <button
            type="button"
            className={styles.stock}
            aria-label={`Stock of ${name}: ${available} available`}
            onClick={() => onStock(variant.sku)}
          >
            {available?.toLocaleString('en')}
          </button>
        ) : (
          <span className={styles.later}>
            –<span className="visually-hidden"> booked after saving</span>
          </span>
        )}
      </td>
      <td className={styles.remove}>
        {props.canRemove && (
          <IconButton icon="trash" label={`Remove variant ${name}`} onClick={() => onRemove(variant)} />
        )}
      </td>
    </tr>
  );
});
