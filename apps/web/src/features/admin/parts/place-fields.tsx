import { Field } from '../../../components/field';
import { Select } from '../../../components/select';
import { TextInput } from '../../../components/text-input';
import { CountryOptions } from './country-options';

interface Place {
  country: string;
  region: string;
}

interface Props {
  place: Place;
  /** What the country is of. */
  label?: string;
  regionError?: string | undefined;
  onChange: (change: Partial<Place>) => void;
}

/** A country, and a region of it where one is meant: two fields of a form. */
export function PlaceFields({ place, label = 'Country', regionError, onChange }: Props) {
  return (
    <>
      <Field label={label}>
        {(control) => (
          <Select
            {...control}
            dense
            value={place.country}
            onChange={(event) => onChange({ country: event.target.value })}
          >
            <CountryOptions />
          </Select>
        )}
      </Field>
      <Field label="Region" optional error={regionError}>
        {(control) => (
          <TextInput
            {...control}
            dense
            maxLength={100}
            value={place.region}
            onChange={(event) => onChange({ region: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
