import type { PricingTermsDto, PromotionDto } from '@storehouse/dto';
import type { ComponentProps } from 'react';
import { Checkbox } from '../../../components/choice';
import { Field } from '../../../components/field';
import { TextInput } from '../../../components/text-input';
import { plural } from '../../../lib/plural';
import editorStyles from '../parts/editor.module.css';
import { Section } from '../parts/section';
import { timeZoneWords } from '../parts/time-zone-words';
import type { PromotionEditorState } from './use-promotion-editor';

interface Props {
  editor: PromotionEditorState;
  promotion?: PromotionDto;
  terms: PricingTermsDto;
}

/** When it holds, how often, and how it goes with others. */
export function WhenSection({ editor, promotion, terms }: Props) {
  const { form, change } = editor;
  return (
    <>
      <Section title="When">
        <Checkbox
          label="Switched on"
          checked={form.isActive}
          onChange={(event) => change((now) => ({ ...now, isActive: event.target.checked }))}
        />
        <Text editor={editor} name="startsOn" label="First day" type="date" optional />
        <Text editor={editor} name="endsOn" label="Last day" type="date" optional />
        <p className={editorStyles.quiet}>
          Days begin and end in the shop’s time zone, {timeZoneWords(terms.timeZone)}. Without days it always holds.
        </p>
      </Section>
      <Section title="How often">
        <Text
          editor={editor}
          name="usageLimit"
          label="Uses in all"
          inputMode="numeric"
          optional
          hint={
            promotion && !promotion.usageLimit
              ? 'Made without a limit; it gets none later.'
              : 'Can be changed later, but neither added nor taken away.'
          }
          disabled={promotion !== undefined && !promotion.usageLimit}
        />
        <Text editor={editor} name="limitPerCustomer" label="Uses of each customer" inputMode="numeric" optional />
        {promotion && <p className={editorStyles.quiet}>Used by {plural(promotion.uses, 'order')} so far.</p>}
      </Section>
      <Section title="Beside others">
        <Text
          editor={editor}
          name="priority"
          label="Priority"
          inputMode="numeric"
          hint="The lowest number comes first; each takes from what those before it left."
        />
        <Checkbox
          label="Goes with no other promotion"
          checked={form.isExclusive}
          onChange={(event) => change((now) => ({ ...now, isExclusive: event.target.checked }))}
        />
      </Section>
    </>
  );
}

interface TextProps extends Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'disabled'> {
  editor: PromotionEditorState;
  name: 'startsOn' | 'endsOn' | 'usageLimit' | 'limitPerCustomer' | 'priority';
  label: string;
  hint?: string;
  optional?: boolean;
}

function Text({ editor: { form, change, problems }, name, label, hint, optional, ...input }: TextProps) {
  return (
    <Field label={label} hint={hint} optional={optional} error={problems[name]}>
      {(control) => (
        <TextInput
          {...control}
          {...input}
          dense
          autoComplete="off"
          value={form[name]}
          onChange={(event) => change((now) => ({ ...now, [name]: event.target.value }), name)}
        />
      )}
    </Field>
  );
}
