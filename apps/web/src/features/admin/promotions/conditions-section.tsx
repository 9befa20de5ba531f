import type { PricingTermsDto } from '@storehouse/dto';
import { Checkbox } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Select } from '../../../components/select';
import { Chips } from '../parts/chips';
import { CustomerPicker } from '../parts/customer-picker';
import { Section } from '../parts/section';
import type { PromotionEditorState } from './use-promotion-editor';

/** Which goods and which people it is for. */
export function ConditionsSection({ editor, terms }: { editor: PromotionEditorState; terms: PricingTermsDto }) {
  const { form, change, problems } = editor;
  const chosen = terms.categories.filter(({ id }) => form.categoryIds.includes(id));
  return (
    <Section title="Who and what it is for">
      <Field label="Categories" optional hint="With all below them. None: all goods." error={problems.categoryIds}>
        {(control) => (
          <Select
            {...control}
            dense
            value=""
            onChange={(event) => {
              const id = Number(event.target.value);
              if (id) change((now) => ({ ...now, categoryIds: [...now.categoryIds, id] }), 'categoryIds');
            }}
          >
            <option value="">Add a category</option>
            {terms.categories
              .filter(({ id }) => !form.categoryIds.includes(id))
              .map(({ id, path }) => (
                <option key={id} value={id}>
                  {path}
                </option>
              ))}
          </Select>
        )}
      </Field>
      <Chips
        label="Categories"
        items={chosen}
        nameOf={({ path }) => path}
        onRemove={({ id }) =>
          change((now) => ({ ...now, categoryIds: now.categoryIds.filter((other) => other !== id) }), 'categoryIds')
        }
      />
      <CustomerPicker
        label="Customers"
        hint="None: everybody."
        error={problems.customers}
        picked={form.customers}
        onChange={(customers) => change((now) => ({ ...now, customers }), 'customers')}
      />
      <Checkbox
        label="First order of an account only"
        checked={form.isFirstOrderOnly}
        onChange={(event) => change((now) => ({ ...now, isFirstOrderOnly: event.target.checked }))}
      />
    </Section>
  );
}
