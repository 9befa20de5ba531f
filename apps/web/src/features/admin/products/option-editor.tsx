import { OPTION_NAME_MAX } from '@storehouse/domain';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '../../../components/button';
import { plural } from '../../../lib/plural';
import { CellInput } from '../parts/cell-input';
import { useConfirm } from '../parts/confirm';
import { newKey } from '../parts/new-key';
import { OptionValues } from './option-values';
import styles from './options.module.css';
import type { OptionDraft } from './product-form';
import type { ProductEditor } from './use-product-editor';
import { withFirstValue, withoutOption } from './variant-matrix';

/** One option: its name, its values in order, and a field that takes new values. */
export function OptionEditor({ option, editor }: { option: OptionDraft; editor: ProductEditor }) {
  const { form, change, problems } = editor;
  const [typed, setTyped] = useState('');
  const [confirm, dialog] = useConfirm();
  const shown = option.name.trim() || 'this option';

  /** Takes what was typed, several values at once when commas separate them; those already there are passed over. */
  const add = () => {
    const there = new Set(option.values.map(({ value }) => value.trim().toLowerCase()));
    const fresh = typed
      .split(',')
      .map((value) => value.trim())
      .filter((value) => {
        const isNew = value !== '' && !there.has(value.toLowerCase());
        there.add(value.toLowerCase());
        return isNew;
      })
      .map((value) => ({ key: newKey(), value, swatch: null }));
    setTyped('');
    const first = fresh[0];
    if (!first) return;
    change((now) => ({
      ...now,
      options: now.options.map((each) =>
        each.key === option.key ? { ...each, values: [...each.values, ...fresh] } : each,
      ),
      variants: withFirstValue(now.variants, option.key, first.key),
    }));
  };

  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };

  const remove = () => {
    const left = form.options.filter((each) => each !== option);
    const variants = withoutOption(form.variants, option.key, left);
    const lost = form.variants.length - variants.length;
    const drop = () =>
      change((now) => ({ ...now, options: left, variants: withoutOption(now.variants, option.key, left) }));
    if (lost === 0) drop();
    else
      confirm({
        title: `Remove ${shown}?`,
        effect: `${plural(lost, 'variant')} that differ only in ${shown} leave the list; the first of each stays. Nothing is saved yet.`,
        action: 'Remove option',
        onConfirm: drop,
      });
  };

  return (
    <div className={styles.option}>
      <div className={styles.optionHead}>
        <CellInput
          label="Option name"
          placeholder="Colour"
          maxLength={OPTION_NAME_MAX}
          value={option.name}
          error={problems[`option.${option.key}.name`]}
          onChange={(event) => {
            const name = event.target.value;
            change(
              (now) => ({
                ...now,
                options: now.options.map((each) => (each.key === option.key ? { ...each, name } : each)),
              }),
              `option.${option.key}.name`,
            );
          }}
        />
        <Button variant="quiet" dense onClick={remove}>
          Remove option
        </Button>
      </div>
      <OptionValues option={option} editor={editor} />
      <div className={styles.addValue}>
        <CellInput
          label={`New values for ${shown}`}
          placeholder="Add values, separated by commas"
          value={typed}
          error={problems[`option.${option.key}.values`]}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={addOnEnter}
        />
        <Button variant="outlined" dense onClick={add}>
          Add
        </Button>
      </div>
      {dialog}
    </div>
  );
}
