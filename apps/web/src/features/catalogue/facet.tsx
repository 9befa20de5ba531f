import type { FacetValueDto } from '@storehouse/dto';
import { useId, useState } from 'react';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/choice';
import { TextInput } from '../../components/text-input';
import styles from './facet.module.css';

const SHOWN = 7;
const SEARCH_FROM = 20;

interface Props {
  title: string;
  values: readonly FacetValueDto[];
  isTicked: (value: string) => boolean;
  onToggle: (value: string) => void;
}

/** One filter: its values with counts, the first few at once, a search field in long ones. */
export function Facet({ title, values, isTicked, onToggle }: Props) {
  const [all, setAll] = useState(false);
  const [sought, setSought] = useState('');
  const searchId = useId();
  if (values.length === 0) return null;

  const found = values.filter(({ label }) => label.toLowerCase().includes(sought.toLowerCase()));
  // A ticked value is never hidden behind the button.
  const isShort = found.length <= SHOWN + 1;
  const shown = all || sought || isShort ? found : found.filter(({ value }, index) => index < SHOWN || isTicked(value));
  const hidden = found.length - shown.length;
  return (
    <fieldset className={styles.facet}>
      <legend className={styles.title}>{title}</legend>
      {all && values.length > SEARCH_FROM && (
        <>
          <label className="visually-hidden" htmlFor={searchId}>
            Search in {title}
          </label>
          <TextInput
            id={searchId}
            dense
            type="search"
            placeholder={`Search in ${title.toLowerCase()}`}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
        </>
      )}
      {shown.map(({ value, label, count }) => (
        <Checkbox
          key={value}
          className={styles.row}
          label={label}
          aside={count}
          checked={isTicked(value)}
          disabled={count === 0 && !isTicked(value)}
          onChange={() => onToggle(value)}
        />
      ))}
      {hidden > 0 && (
        <Button variant="quiet" dense onClick={() => setAll(true)}>
          Show {hidden} more
        </Button>
      )}
    </fieldset>
  );
}
