import type { PricingTermsDto, TaxesDto } from '@storehouse/dto';
import { useState } from 'react';
import { TextInput } from '../../../components/text-input';
import { plural } from '../../../lib/plural';
import { ConflictNote } from '../parts/conflict-note';
import styles from '../parts/editor.module.css';
import { LeaveGuard } from '../parts/leave-guard';
import { SaveBar } from '../parts/save-bar';
import { Section } from '../parts/section';
import { timeZoneWords } from '../parts/time-zone-words';
import { useEditor } from '../parts/use-editor';
import { useFirstProblem } from '../parts/use-first-problem';
import { AddPlace } from './add-place';
import { PlaceRates } from './place-rates';
import { TaxCheck } from './tax-check';
import {
  bodyOf,
  differencesOf,
  formOf,
  placeKey,
  placeName,
  placesOf,
  problemsFromApi,
  problemsOf,
  type TaxForm,
} from './tax-form';
import { getTaxes, saveTaxes } from './taxes.api';

interface Props {
  taxes: TaxesDto;
  terms: PricingTermsDto;
  onSaved: (taxes: TaxesDto) => void;
}

const useTaxEditor = ({ taxes, onSaved }: Pick<Props, 'taxes' | 'onSaved'>) =>
  useEditor<TaxForm, TaxesDto>({
    saved: taxes,
    formOf: (saved) => formOf(saved ?? taxes),
    problemsOf,
    problemsFromApi,
    send: (form, version) => saveTaxes(bodyOf(form, version ?? taxes.version)),
    read: getTaxes,
    onSaved,
  });

export type TaxEditor = ReturnType<typeof useTaxEditor>;

/** Every rate by place; each place opens to its rates by class and day. */
export function TaxesEditor({ taxes, terms, onSaved }: Props) {
  const editor = useTaxEditor({ taxes, onSaved });
  const [words, setWords] = useState('');
  const [opened, setOpened] = useState<string>();
  const page = useFirstProblem<HTMLDivElement>(Object.keys(editor.problems).length);
  const { theirs } = editor;
  const places = placesOf(editor.form, terms.country);
  const shown = places.filter((place) => placeName(place).toLowerCase().includes(words.trim().toLowerCase()));
  return (
    <div ref={page}>
      <LeaveGuard when={editor.dirty && !editor.saving} />
      {theirs && (
        <ConflictNote
          what="the taxes"
          differences={differencesOf(editor.form, theirs)}
          onSaveMine={() => void editor.save(theirs.version)}
          onTakeTheirs={editor.takeTheirs}
        />
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section
            title="Rates by place"
            hint={`What share of a price is tax, or is added to it. Days are the shop’s, ${timeZoneWords(terms.timeZone)}. A region goes before its country; where there is no rate, no tax is charged.`}
          >
            <TextInput
              type="search"
              dense
              aria-label="Find a place"
              placeholder="Find a place"
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
            <div>
              {shown.map((place) => (
                <PlaceRates
                  key={placeKey(place)}
                  editor={editor}
                  place={place}
                  classes={taxes.classes}
                  today={terms.today}
                  isOpen={opened === placeKey(place)}
                  onToggle={() => setOpened(opened === placeKey(place) ? undefined : placeKey(place))}
                />
              ))}
            </div>
            {words && (
              <p role="status" className={styles.quiet}>
                {plural(shown.length, 'place')} of {places.length}.
              </p>
            )}
            <AddPlace
              places={places}
              onAdd={(place) => {
                const taxClass = taxes.classes[0]?.code ?? '';
                setWords('');
                setOpened(placeKey(place));
                editor.change((now) => ({
                  rates: [
                    ...now.rates,
                    { key: placeKey(place), taxClass, ...place, rate: '', firstDay: terms.today, lastDay: '' },
                  ],
                }));
              }}
            />
          </Section>
        </div>
        <div className={styles.column}>
          <TaxCheck terms={terms} />
        </div>
      </div>
      <SaveBar editor={editor} />
    </div>
  );
}
