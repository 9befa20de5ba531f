import type { ProductStatus } from '@storehouse/domain';
import type { CategoryDto, CategoryRefDto } from '@storehouse/dto';
import { Field } from '../../../components/field';
import { Select } from '../../../components/select';
import { Section } from '../parts/section';
import { CategoryOptions } from './category-options';
import type { ProductEditor } from './use-product-editor';

interface Props {
  editor: ProductEditor;
  categories: CategoryDto[];
  brands: CategoryRefDto[];
}

const HINTS: Record<ProductStatus, string> = {
  draft: 'Only staff see it.',
  active: 'Everybody sees it and can buy it.',
  archived: 'Gone from the shop, kept for the books.',
};

/** Where the product stands: visible or not, in which category, of which brand. */
export function PlaceSection({ editor, categories, brands }: Props) {
  const { form, change, problems } = editor;
  const set = (field: 'status' | 'category' | 'brand') => (value: string) =>
    change((now) => ({ ...now, [field]: value }), field);
  return (
    <Section title="Place in the shop">
      <Field label="Status" hint={HINTS[form.status]} error={problems.status}>
        {(control) => (
          <Select {...control} dense value={form.status} onChange={(event) => set('status')(event.target.value)}>
            <option value="draft">Draft</option>
            <option value="active">Active</option>
            <option value="archived">Archived</option>
          </Select>
        )}
      </Field>
      <Field label="Category" optional error={problems.category}>
        {(control) => (
          <Select {...control} dense value={form.category} onChange={(event) => set('category')(event.target.value)}>
            <option value="">None</option>
            <CategoryOptions categories={categories} />
          </Select>
        )}
      </Field>
      <Field label="Brand" optional error={problems.brand}>
        {(control) => (
          <Select {...control} dense value={form.brand} onChange={(event) => set('brand')(event.target.value)}>
            <option value="">None</option>
            {brands.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </Section>
  );
}
