import { OPTION_VALUE_MAX } from '@storehouse/domain';
import { IconButton } from '../../../components/icon-button';
import { plural } from '../../../lib/plural';
import { CellInput } from '../parts/cell-input';
import { useConfirm } from '../parts/confirm';
import { moved } from '../parts/moved';
import styles from './options.module.css';
import type { OptionDraft, OptionValueDraft } from './product-form';
import type { ProductEditor } from './use-product-editor';
import { withoutValue } from './variant-matrix';

/** The values of an option: rename, give a colour, move, remove. */
export function OptionValues({ option, editor }: { option: OptionDraft; editor: ProductEditor }) {
  const { form, change, problems } = editor;
  const [confirm, dialog] = useConfirm();

  const setValues = (values: OptionValueDraft[], path?: string) =>
    change(
      (now) => ({ ...now, options: now.options.map((each) => (each.key === option.key ? { ...each, values } : each)) }),
      path,
    );

  const remove = (value: OptionValueDraft) => {
    const drop = () =>
      change((now) => ({
        ...now,
        options: now.options.map((each) =>
          each.key === option.key ? { ...each, values: each.values.filter(({ key }) => key !== value.key) } : each,
        ),
        variants: withoutValue(now.variants, option.key, value.key),
      }));
    const lost = form.variants.length - withoutValue(form.variants, option.key, value.key).length;
    if (lost === 0) drop();
    else
      confirm({
        title: `Remove ${value.value}?`,
        effect: `${plural(lost, 'variant')} with ${value.value} leave the list. Nothing is saved yet.`,
        action: 'Remove value',
        onConfirm: drop,
      });
  };

  return (
    <ul className={styles.values}>
      {option.values.map((value, index) => {
        const path = `option.${option.key}.value.${value.key}`;
        const edit = (patch: Partial<OptionValueDraft>) =>
          setValues(
            option.values.map((each) => (each === value ? { ...each, ...patch } : each)),
            path,
          );
        return (
          <li key={value.key} className={styles.value}>
            <input
              type="color"
              className={styles.swatch}
              data-empty={value.swatch ? undefined : true}
              aria-label={`Colour dot of ${value.value}`}
              value={value.swatch?.slice(0, 7) ?? '#efe8de'}
              onChange={(event) => edit({ swatch: event.target.value })}
            />
            <CellInput
              label={`${option.name || 'Option'} value ${index + 1}`}
              maxLength={OPTION_VALUE_MAX}
              value={value.value}
              error={problems[path]}
              onChange={(event) => edit({ value: event.target.value })}
            />
            <IconButton
              icon="arrow-up"
              label={`Move ${value.value} up`}
              disabled={index === 0}
              onClick={() => setValues(moved(option.values, index, index - 1))}
            />
            <IconButton
              icon="arrow-down"
              label={`Move ${value.value} down`}
              disabled={index === option.values.length - 1}
              onClick={() => setValues(moved(option.values, index, index + 1))}
            />
            <IconButton icon="x" label={`Remove value ${value.value}`} onClick={() => remove(value)} />
          </li>
        );
      })}
      {dialog}
    </ul>
  );
}
