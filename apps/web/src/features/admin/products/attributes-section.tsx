import { ATTRIBUTES_MAX, OPTION_NAME_MAX } from '@storehouse/domain';
import { Button } from '../../../components/button';
import { IconButton } from '../../../components/icon-button';
import { CellInput } from '../parts/cell-input';
import { newKey } from '../parts/new-key';
import { Section } from '../parts/section';
import styles from './options.module.css';
import type { ProductEditor } from './use-product-editor';

/** The specification table of the product page. */
export function AttributesSection({ editor }: { editor: ProductEditor }) {
  const { form, change, problems } = editor;
  const set = (key: string, field: 'name' | 'value', text: string) =>
    change(
      (now) => ({
        ...now,
        attributes: now.attributes.map((each) => (each.key === key ? { ...each, [field]: text } : each)),
      }),
      `attribute.${key}.${field}`,
    );
  return (
    <Section title="Specification" hint="Facts such as wattage or material, one a row.">
      {form.attributes.length > 0 && (
        <ul className={styles.values}>
          {form.attributes.map(({ key, name, value }, index) => (
            <li key={key} className={styles.attribute}>
              <CellInput
                label={`Name of fact ${index + 1}`}
                placeholder="Wattage"
                maxLength={OPTION_NAME_MAX}
                value={name}
                error={problems[`attribute.${key}.name`]}
                onChange={(event) => set(key, 'name', event.target.value)}
              />
              <CellInput
                label={`Value of ${name || `fact ${index + 1}`}`}
                placeholder="2200 W"
                maxLength={200}
                value={value}
                error={problems[`attribute.${key}.value`]}
                onChange={(event) => set(key, 'value', event.target.value)}
              />
              <IconButton
                icon="x"
                label={`Remove ${name || `fact ${index + 1}`}`}
                onClick={() =>
                  change((now) => ({ ...now, attributes: now.attributes.filter((each) => each.key !== key) }))
                }
              />
            </li>
          ))}
        </ul>
      )}
      {form.attributes.length < ATTRIBUTES_MAX && (
        <Button
          dense
          className={styles.start}
          onClick={() =>
            change((now) => ({ ...now, attributes: [...now.attributes, { key: newKey(), name: '', value: '' }] }))
          }
        >
          Add a fact
        </Button>
      )}
    </Section>
  );
}
