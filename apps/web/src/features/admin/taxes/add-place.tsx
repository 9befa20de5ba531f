import { useState } from 'react';
import { Button } from '../../../components/button';
import { Field } from '../../../components/field';
import { Select } from '../../../components/select';
import { TextInput } from '../../../components/text-input';
import { CountryOptions } from '../parts/country-options';
import editorStyles from '../parts/editor.module.css';
import { type Place, placeKey } from './tax-form';

/** Gives a country or a region its own rates. */
export function AddPlace({ places, onAdd }: { places: Place[]; onAdd: (place: Place) => void }) {
  const [place, setPlace] = useState<Place>({ country: '', region: '' });
  const [problem, setProblem] = useState<string>();
  const add = () => {
    const wanted = { ...place, region: place.region.trim() };
    if (!wanted.country) setProblem('Choose a country.');
    else if (places.some((other) => placeKey(other).toLowerCase() === placeKey(wanted).toLowerCase()))
      setProblem('It is in the list already.');
    else {
      onAdd(wanted);
      setPlace({ country: '', region: '' });
      setProblem(undefined);
    }
  };
  return (
    <>
      <div className={editorStyles.fields}>
        <Field label="Another place" error={problem}>
          {(control) => (
            <Select
              {...control}
              dense
              value={place.country}
              onChange={(event) => setPlace({ ...place, country: event.target.value })}
            >
              <option value="">Choose a country</option>
              <CountryOptions />
            </Select>
          )}
        </Field>
        <Field label="Region" optional>
          {(control) => (
            <TextInput
              {...control}
              dense
              maxLength={100}
              value={place.region}
              onChange={(event) => setPlace({ ...place, region: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Button dense className={editorStyles.start} onClick={add}>
        Add the place
      </Button>
    </>
  );
}
