import { PROMOTION_KINDS } from '@storehouse/domain';
import type { PricingTermsDto } from '@storehouse/dto';
import { Radio } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Select } from '../../../components/select';
import { TextInput } from '../../../components/text-input';
import editorStyles from '../parts/editor.module.css';
import { oneOf } from '../parts/one-of';
import { Section } from '../parts/section';
import { AmountRows } from './amount-rows';
import type { PromotionForm } from './promotion-form';
import { KIND_WORDS } from './promotion-words';
import type { PromotionEditorState } from './use-promotion-editor';

/** What the promotion is called, how it is got, and what it gives. */
export function GiftSection({ editor, terms }: { editor: PromotionEditorState; terms: PricingTermsDto }) {
  const { form, change, problems } = editor;
  const set = (patch: Partial<PromotionForm>, path?: string) => change((now) => ({ ...now, ...patch }), path);
  const gives = form.kind === 'buy_x_get_y';
  return (
    <Section title="What it gives">
      <Field label="Name" hint="Shoppers read it in the cart and on the order." error={problems.title}>
        {(control) => (
          <TextInput
            {...control}
            dense
            maxLength={100}
            value={form.title}
            onChange={(event) => set({ title: event.target.value }, 'title')}
          />
        )}
      </Field>
      <div className={editorStyles.fields}>
        <fieldset>
          <legend className="visually-hidden">How it is got</legend>
          <Radio
            name="needs-code"
            label="With a code"
            checked={form.needsCode}
            onChange={() => set({ needsCode: true })}
          />
          <Radio
            name="needs-code"
            label="By itself"
            checked={!form.needsCode}
            onChange={() => set({ needsCode: false }, 'code')}
          />
        </fieldset>
        {form.needsCode && (
          <Field label="Code" hint="Letter case does not count." error={problems.code}>
            {(control) => (
              <TextInput
                {...control}
                dense
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={40}
                value={form.code}
                onChange={(event) => set({ code: event.target.value }, 'code')}
              />
            )}
          </Field>
        )}
      </div>
      <div className={editorStyles.fields}>
        <Field label="Kind" error={problems.kind}>
          {(control) => (
            <Select
              {...control}
              dense
              value={form.kind}
              onChange={(event) => set({ kind: oneOf(PROMOTION_KINDS, event.target.value) ?? form.kind }, 'kind')}
            >
              {PROMOTION_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {KIND_WORDS[kind]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {gives && <NumberField editor={editor} name="buy" label="Pieces to buy" />}
        {gives && <NumberField editor={editor} name="get" label="Pieces it gives" />}
        {(gives || form.kind === 'percent') && (
          <NumberField
            editor={editor}
            name="rate"
            label={gives ? 'Off the given pieces, in %' : 'Off the price, in %'}
          />
        )}
      </div>
      {gives && <p className={editorStyles.quiet}>The cheapest pieces are the ones that are given. 100 % is free.</p>}
      <AmountRows editor={editor} terms={terms} />
    </Section>
  );
}

interface NumberProps {
  editor: PromotionEditorState;
  name: 'buy' | 'get' | 'rate';
  label: string;
}

function NumberField({ editor: { form, change, problems }, name, label }: NumberProps) {
  return (
    <Field label={label} error={problems[name]}>
      {(control) => (
        <TextInput
          {...control}
          dense
          autoComplete="off"
          inputMode="decimal"
          value={form[name]}
          onChange={(event) => change((now) => ({ ...now, [name]: event.target.value }), name)}
        />
      )}
    </Field>
  );
}
