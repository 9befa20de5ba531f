import { VARIANTS_MAX } from '@storehouse/domain';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Checkbox } from '../../../components/choice';
import { plural } from '../../../lib/plural';
import { CellInput } from '../parts/cell-input';
import { variantTitle } from './product-form';
import type { ProductEditor } from './use-product-editor';
import { createVariants, missingCombinations } from './variant-matrix';
import styles from './variants.module.css';

/** Combinations of the options that have no variant yet: pick some or all, only those are created. */
export function MissingVariants({ editor, slug }: { editor: ProductEditor; slug: string }) {
  const { options, variants } = editor.form;
  const [filter, setFilter] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (options.every(({ values }) => values.length === 0)) return null;

  const rows = missingCombinations(options, variants).map((choices) => ({
    choices,
    title: variantTitle(choices, options),
    id: Object.values(choices).join('|'),
  }));
  if (rows.length === 0) return <p className={styles.complete}>Every combination has a variant.</p>;
  const visible = rows.filter(({ title }) => title.toLowerCase().includes(filter.trim().toLowerCase()));
  const chosen = visible.filter(({ id }) => !left.has(id));
  const tooMany = variants.length + chosen.length > VARIANTS_MAX;

  const leaveOut = (ids: string[], out: boolean) =>
    setLeft((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (out) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  const create = () =>
    editor.change((now) => ({
      ...now,
      variants: [
        ...now.variants,
        ...createVariants(
          chosen.map(({ choices }) => choices),
          now.options,
          now.variants,
          slug,
        ),
      ],
    }));

  return (
    <div className={styles.missing}>
      <p>{plural(rows.length, 'combination has', 'combinations have')} no variant yet.</p>
      <details>
        <summary>Choose which</summary>
        {rows.length > 8 && (
          <CellInput
            type="search"
            label="Filter combinations"
            placeholder="Filter, for example White"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        )}
        <Checkbox
          label={`All ${visible.length} shown`}
          checked={chosen.length === visible.length}
          onChange={(event) =>
            leaveOut(
              visible.map(({ id }) => id),
              !event.target.checked,
            )
          }
        />
        <ul className={styles.combinations}>
          {visible.map(({ id, title }) => (
            <li key={id}>
              <Checkbox
                label={title}
                checked={!left.has(id)}
                onChange={(event) => leaveOut([id], !event.target.checked)}
              />
            </li>
          ))}
        </ul>
      </details>
      {tooMany && <p className={styles.error}>A product holds at most {VARIANTS_MAX} variants.</p>}
      <Button variant="outlined" dense onClick={create} disabled={chosen.length === 0 || tooMany}>
        {`Create ${plural(chosen.length, 'variant')}`}
      </Button>
    </div>
  );
}
