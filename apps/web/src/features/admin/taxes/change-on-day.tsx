import type { TaxClassDto } from '@storehouse/dto';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Field } from '../../../components/field';
import { Select } from '../../../components/select';
import { TextInput } from '../../../components/text-input';
import editorStyles from '../parts/editor.module.css';
import type { Problems } from '../parts/problems';
import { parseRate } from '../parts/rate-text';
import { addDays } from '../parts/times';
import { changeOnDay, type Place, placeName } from './tax-form';
import type { TaxEditor } from './taxes-editor';

interface Props {
  editor: TaxEditor;
  place: Place;
  classes: TaxClassDto[];
  today: string;
}

/** A rate that changes on a day: the one before ends the day before. */
export function ChangeOnDay({ editor, place, classes, today }: Props) {
  const [draft, setDraft] = useState<{ taxClass: string; rate: string; day: string }>();
  const [problems, setProblems] = useState<Problems>({});
  if (!draft)
    return (
      <Button
        dense
        className={editorStyles.start}
        aria-label={`Change a rate of ${placeName(place)} on a day`}
        onClick={() => setDraft({ taxClass: classes[0]?.code ?? '', rate: '', day: addDays(today, 1) })}
      >
        Change a rate on a day
      </Button>
    );
  const change = (patch: Partial<typeof draft>) => setDraft({ ...draft, ...patch });
  const apply = () => {
    const found: Problems = {};
    if (parseRate(draft.rate) === undefined) found.rate = '0 to 100.';
    if (!draft.day) found.day = 'Which day?';
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    editor.change((form) => changeOnDay(form, place, draft.taxClass, draft.rate, draft.day));
    setDraft(undefined);
  };
  return (
    <fieldset className={editorStyles.column}>
      <legend className="visually-hidden">Change a rate on a day</legend>
      <div className={editorStyles.fields}>
        <Field label="Class">
          {(control) => (
            <Select
              {...control}
              dense
              value={draft.taxClass}
              onChange={(event) => change({ taxClass: event.target.value })}
            >
              {classes.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="New rate in %" error={problems.rate}>
          {(control) => (
            <TextInput
              {...control}
              dense
              inputMode="decimal"
              autoComplete="off"
              value={draft.rate}
              onChange={(event) => change({ rate: event.target.value })}
            />
          )}
        </Field>
        <Field label="From the day" error={problems.day}>
          {(control) => (
            <TextInput
              {...control}
              dense
              type="date"
              value={draft.day}
              onChange={(event) => change({ day: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className={editorStyles.buttons}>
        <Button dense onClick={apply}>
          Put it in
        </Button>
        <Button dense variant="quiet" onClick={() => setDraft(undefined)}>
          Cancel
        </Button>
        <span className={editorStyles.quiet}>The rate before ends the day before.</span>
      </div>
    </fieldset>
  );
}
