import { slugify } from '@storehouse/domain';
import type { AdminProductDto } from '@storehouse/dto';
import { useCallback, useMemo, useState } from 'react';
import { plural } from '../../../lib/plural';
import { CellInput } from '../parts/cell-input';
import { useConfirm } from '../parts/confirm';
import { Section } from '../parts/section';
import { StockPanel } from '../stock/stock-panel';
import { ArchivedVariants } from './archived-variants';
import { BulkFill } from './bulk-fill';
import { type Columns, ColumnsSwitch } from './columns-switch';
import { MissingVariants } from './missing-variants';
import { type VariantDraft, variantTitle } from './product-form';
import { TermsTable } from './terms-table';
import type { ProductEditor } from './use-product-editor';
import { VariantRow } from './variant-row';
import styles from './variants.module.css';

/** From this many variants on the table can be filtered. */
const FILTER_FROM = 8;

interface Props {
  editor: ProductEditor;
  currency: string;
  product?: AdminProductDto;
  /** Stock was booked. */
  onBooked: () => void;
}

/** Every variant in one table: SKU, barcode, prices, weight, stock; or the terms on which it is sold. */
export function VariantsSection({ editor, currency, product, onBooked }: Props) {
  const { form, change, problems } = editor;
  const [filter, setFilter] = useState('');
  const [columns, setColumns] = useState<Columns>('goods');
  const [stockOf, setStockOf] = useState<string>();
  const [confirm, dialog] = useConfirm();
  const titles = useMemo(
    () => new Map(form.variants.map(({ key, choices }) => [key, variantTitle(choices, form.options)])),
    [form.variants, form.options],
  );
  const needle = filter.trim().toLowerCase();
  const shown = form.variants.filter(
    ({ key, sku }) => !needle || `${titles.get(key)} ${sku}`.toLowerCase().includes(needle),
  );

  const patch = useCallback(
    (key: string, field: keyof VariantDraft, value: string) =>
      change(
        (now) => ({
          ...now,
          variants: now.variants.map((each) => (each.key === key ? { ...each, [field]: value } : each)),
        }),
        `variant.${key}.${field}`,
      ),
    [change],
  );

  const remove = useCallback(
    (variant: VariantDraft) => {
      const drop = () => change((now) => ({ ...now, variants: now.variants.filter(({ key }) => key !== variant.key) }));
      const left = product?.variants.find(({ sku }) => sku === variant.sku)?.onHand ?? 0;
      if (!variant.isSaved) drop();
      else
        confirm({
          title: `Remove ${variant.sku}?`,
          effect: `When you save, it leaves the shop: deleted if it was never sold, archived otherwise. ${
            left > 0 ? `${plural(left, 'piece')} of it are still in stock.` : ''
          }`,
          action: 'Remove variant',
          onConfirm: drop,
        });
    },
    [change, confirm, product],
  );

  return (
    <Section title="Variants" hint={form.options.length === 0 ? 'Sold in one version: one row.' : undefined}>
      <ColumnsSwitch columns={columns} problems={problems} onChange={setColumns} />
      <MissingVariants editor={editor} slug={form.slug || slugify(form.title)} />
      {form.variants.length > 1 && (
        <BulkFill key={columns} editor={editor} shown={shown} columns={columns} currency={currency} />
      )}
      {form.variants.length >= FILTER_FROM && (
        <CellInput
          type="search"
          className={styles.filter}
          label="Filter variants"
          placeholder={`Filter ${plural(form.variants.length, 'variant')}`}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      )}
      {problems.variants && <p className={styles.error}>{problems.variants}</p>}
      {columns === 'terms' ? (
        <TermsTable
          variants={shown}
          titles={form.options.length > 0 ? titles : undefined}
          currency={currency}
          problems={problems}
          onPatch={patch}
        />
      ) : (
        <table className={styles.table} data-single={form.options.length === 0 || undefined}>
          <caption className="visually-hidden">Variants</caption>
          <thead>
            <tr>
              {form.options.length > 0 && <th scope="col">Variant</th>}
              <th scope="col">SKU</th>
              <th scope="col">Barcode</th>
              <th scope="col" data-numeric>
                Price {currency}
              </th>
              <th scope="col" data-numeric>
                Compare at
              </th>
              <th scope="col" data-numeric>
                Weight g
              </th>
              <th scope="col" data-numeric>
                Stock
              </th>
              <th scope="col">
                <span className="visually-hidden">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((variant) => (
              <VariantRow
                key={variant.key}
                variant={variant}
                title={form.options.length > 0 ? (titles.get(variant.key) ?? '') : undefined}
                currency={currency}
                available={product?.variants.find(({ sku }) => sku === variant.sku)?.available}
                onPatch={patch}
                onRemove={remove}
                onStock={setStockOf}
                canRemove={form.variants.length > 1}
                skuError={problems[`variant.${variant.key}.sku`] ?? problems[`variant.${variant.key}.options`]}
                barcodeError={problems[`variant.${variant.key}.barcode`]}
                priceError={problems[`variant.${variant.key}.price`]}
                compareAtError={problems[`variant.${variant.key}.compareAt`]}
                weightError={problems[`variant.${variant.key}.weight`]}
              />
            ))}
          </tbody>
        </table>
      )}
      {product && <ArchivedVariants editor={editor} product={product} currency={currency} />}
      {stockOf !== undefined && <StockPanel sku={stockOf} onClose={() => setStockOf(undefined)} onBooked={onBooked} />}
      {dialog}
    </Section>
  );
}
