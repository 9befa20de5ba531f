import { OPTIONS_MAX } from '@storehouse/domain';
import { Button } from '../../../components/button';
import { newKey } from '../parts/new-key';
import { Section } from '../parts/section';
import { OptionEditor } from './option-editor';
import styles from './options.module.css';
import type { ProductEditor } from './use-product-editor';

/** What the product comes in: up to three options with their values. */
export function OptionsSection({ editor }: { editor: ProductEditor }) {
  const { form, change } = editor;
  return (
    <Section title="Options" hint="What a customer chooses between, for example colour and size.">
      {form.options.map((option) => (
        <OptionEditor key={option.key} option={option} editor={editor} />
      ))}
      {form.options.length < OPTIONS_MAX && (
        <Button
          className={styles.start}
          dense
          onClick={() =>
            change((now) => ({ ...now, options: [...now.options, { key: newKey(), name: '', values: [] }] }))
          }
        >
          Add an option
        </Button>
      )}
    </Section>
  );
}
