import type { PricingTermsDto } from '@storehouse/dto';
import { Button } from '../../../components/button';
import { Checkbox } from '../../../components/choice';
import { Field } from '../../../components/field';
import { IconButton } from '../../../components/icon-button';
import { Select } from '../../../components/select';
import { TextInput } from '../../../components/text-input';
import { CellInput } from '../parts/cell-input';
import { CustomerPicker } from '../parts/customer-picker';
import editorStyles from '../parts/editor.module.css';
import { newKey } from '../parts/new-key';
import { PlaceFields } from '../parts/place-fields';
import { RowCell, Rows } from '../parts/rows';
import { Section } from '../parts/section';
import { TriedCart } from './tried-cart';
import type { PromotionEditorState } from './use-promotion-editor';
import { type SampleLine, useTry } from './use-try';

interface Props {
  editor: PromotionEditorState;
  promotionId?: number;
  terms: PricingTermsDto;
}

const LINES_MAX = 50;

/** A cart that nobody has, priced as a shopper's would be, with the promotion as it stands in the form. */
export function TryPanel({ editor, promotionId, terms }: Props) {
  const { sample, change, problems, failure, result, trying, run } = useTry(editor, promotionId, terms);
  const patch = (line: SampleLine, to: Partial<SampleLine>) =>
    change({ lines: sample.lines.map((each) => (each === line ? { ...each, ...to } : each)) });
  return (
    <Section
      title="Try it on a sample cart"
      hint="Priced as it stands in this form, saved or not, beside all other promotions. Nothing is kept."
    >
      <Rows columns="minmax(0, 280px) 88px 36px" heads={['SKU', 'Pieces']}>
        {sample.lines.map((line, index) => (
          <li key={line.key}>
            <RowCell head="SKU" wide>
              <CellInput
                label={`SKU of line ${index + 1}`}
                mono
                value={line.sku}
                error={problems[`line.${line.key}.sku`]}
                onChange={(event) => patch(line, { sku: event.target.value })}
              />
            </RowCell>
            <RowCell head="Pieces">
              <CellInput
                label={`Pieces of line ${index + 1}`}
                numeric
                value={line.quantity}
                error={problems[`line.${line.key}.quantity`]}
                onChange={(event) => patch(line, { quantity: event.target.value })}
              />
            </RowCell>
            <RowCell>
              <IconButton
                icon="x"
                label={`Remove line ${index + 1}`}
                disabled={sample.lines.length === 1}
                onClick={() => change({ lines: sample.lines.filter((each) => each !== line) })}
              />
            </RowCell>
          </li>
        ))}
      </Rows>
      {sample.lines.length < LINES_MAX && (
        <Button
          dense
          className={editorStyles.start}
          onClick={() => change({ lines: [...sample.lines, { key: newKey(), sku: '', quantity: '1' }] })}
        >
          Add a line
        </Button>
      )}
      <div className={editorStyles.fields}>
        <Field label="Currency">
          {(control) => (
            <Select
              {...control}
              dense
              value={sample.currency}
              onChange={(event) => change({ currency: event.target.value })}
            >
              {terms.priceLists.map(({ currency }) => (
                <option key={currency}>{currency}</option>
              ))}
            </Select>
          )}
        </Field>
        <PlaceFields label="Goes to" place={sample} regionError={problems.region} onChange={change} />
        <Field label="Other codes" optional error={problems.codes}>
          {(control) => (
            <TextInput
              {...control}
              dense
              autoComplete="off"
              spellCheck={false}
              value={sample.codes}
              onChange={(event) => change({ codes: event.target.value })}
            />
          )}
        </Field>
      </div>
      <CustomerPicker
        label="Who buys"
        hint="Nobody chosen: a guest."
        single
        picked={sample.customers}
        onChange={(customers) => change({ customers })}
      />
      <Checkbox
        label="As if it were on today"
        hint="Leaves its days and its switch out of account."
        checked={sample.asIfOn}
        onChange={(event) => change({ asIfOn: event.target.checked })}
      />
      <div className={editorStyles.buttons}>
        <Button dense busy={trying && 'Adding up…'} onClick={() => void run()}>
          Try it
        </Button>
      </div>
      <div role="status">
        {failure && <p className={editorStyles.failure}>{failure}</p>}
        {result && <TriedCart cart={result} />}
      </div>
    </Section>
  );
}
