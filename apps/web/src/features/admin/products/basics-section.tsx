import { DESCRIPTION_MAX, SLUG_MAX, slugify, TITLE_MAX } from '@storehouse/domain';
import { Field } from '../../../components/field';
import { TextArea, TextInput } from '../../../components/text-input';
import { Section } from '../parts/section';
import type { ProductEditor } from './use-product-editor';

/** Name, description, web address. */
export function BasicsSection({ editor }: { editor: ProductEditor }) {
  const { form, change, problems } = editor;
  const set = (field: 'title' | 'slug' | 'description') => (value: string) =>
    change((now) => ({ ...now, [field]: value }), field);
  return (
    <Section title="Basics">
      <Field label="Name" error={problems.title}>
        {(control) => (
          <TextInput
            {...control}
            dense
            maxLength={TITLE_MAX}
            value={form.title}
            onChange={(event) => set('title')(event.target.value)}
          />
        )}
      </Field>
      <Field label="Description" optional error={problems.description}>
        {(control) => (
          <TextArea
            {...control}
            rows={6}
            maxLength={DESCRIPTION_MAX}
            value={form.description}
            onChange={(event) => set('description')(event.target.value)}
          />
        )}
      </Field>
      <Field
        label="Web address"
        optional
        hint={`The shop shows it at /products/${form.slug || slugify(form.title) || '…'}`}
        error={problems.slug}
      >
        {(control) => (
          <TextInput
            {...control}
            dense
            maxLength={SLUG_MAX}
            placeholder={slugify(form.title)}
            value={form.slug}
            onChange={(event) => set('slug')(event.target.value)}
          />
        )}
      </Field>
    </Section>
  );
}
