import { Button } from '../../../components/button';
import { Checkbox } from '../../../components/choice';
import { IconButton } from '../../../components/icon-button';
import { CellInput } from '../parts/cell-input';
import editorStyles from '../parts/editor.module.css';
import { RowCell, Rows } from '../parts/rows';
import { Section } from '../parts/section';
import type { DeliveryEditorState } from './delivery-editor';
import { emptyMethod, type MethodDraft } from './delivery-form';

/** How goods travel: what shoppers read, and how many working days it takes. */
export function MethodsSection({ editor }: { editor: DeliveryEditorState }) {
  const { form, change, problems } = editor;
  const patch = (key: string, to: Partial<MethodDraft>) =>
    change(
      (now) => ({ ...now, methods: now.methods.map((row) => (row.key === key ? { ...row, ...to } : row)) }),
      `method.${key}.${Object.keys(to)[0]}`,
    );
  // Its rates go with it.
  const remove = (key: string) =>
    change((now) => ({
      methods: now.methods.filter((row) => row.key !== key),
      zones: now.zones.map((zone) => ({ ...zone, rates: zone.rates.filter(({ method }) => method !== key) })),
    }));
  return (
    <Section
      title="Ways of delivery"
      hint="Shoppers choose among those that are on and have a rate where the goods go. Removing one removes its rates."
    >
      <Rows
        columns="minmax(0, 3fr) minmax(0, 2fr) 104px 104px 72px 36px"
        heads={['Name', 'Code', 'Days, least', 'Days, most', 'On']}
      >
        {form.methods.map(({ key, code, title, minDays, maxDays, isActive }, index) => {
          const name = title || `way ${index + 1}`;
          return (
            <li key={key}>
              <RowCell head="Name" wide>
                <CellInput
                  label={`Name of way ${index + 1}`}
                  maxLength={100}
                  value={title}
                  error={problems[`method.${key}.title`]}
                  onChange={(event) => patch(key, { title: event.target.value })}
                />
              </RowCell>
              <RowCell head="Code" wide>
                <CellInput
                  label={`Code of ${name}`}
                  mono
                  maxLength={32}
                  value={code}
                  error={problems[`method.${key}.code`]}
                  onChange={(event) => patch(key, { code: event.target.value })}
                />
              </RowCell>
              <RowCell head="Days, least">
                <CellInput
                  label={`Least days of ${name}`}
                  numeric
                  value={minDays}
                  error={problems[`method.${key}.minDays`]}
                  onChange={(event) => patch(key, { minDays: event.target.value })}
                />
              </RowCell>
              <RowCell head="Days, most">
                <CellInput
                  label={`Most days of ${name}`}
                  numeric
                  value={maxDays}
                  error={problems[`method.${key}.maxDays`]}
                  onChange={(event) => patch(key, { maxDays: event.target.value })}
                />
              </RowCell>
              <RowCell head="On">
                <Checkbox
                  label={<span className="visually-hidden">{name} is on</span>}
                  checked={isActive}
                  onChange={(event) => patch(key, { isActive: event.target.checked })}
                />
              </RowCell>
              <RowCell>
                <IconButton icon="x" label={`Remove ${name}`} onClick={() => remove(key)} />
              </RowCell>
            </li>
          );
        })}
      </Rows>
      <Button
        dense
        className={editorStyles.start}
        onClick={() => change((now) => ({ ...now, methods: [...now.methods, emptyMethod()] }))}
      >
        Add a way
      </Button>
    </Section>
  );
}
