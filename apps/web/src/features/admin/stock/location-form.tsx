import { LOCATION_NAME_MAX } from '@storehouse/domain';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button';
import { Field } from '../../../components/field';
import { TextInput } from '../../../components/text-input';
import styles from './locations.module.css';

interface Props {
  busy: boolean;
  /** Resolves to true when it was added. */
  onAdd: (name: string) => Promise<boolean>;
}

/** Adds a location: its name is enough. */
export function LocationForm({ busy, onAdd }: Props) {
  const [name, setName] = useState('');
  const [checked, setChecked] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!name.trim() || busy) return;
    if (await onAdd(name.trim())) {
      setName('');
      setChecked(false);
    }
  };
  return (
    <form className={styles.add} noValidate onSubmit={(event) => void submit(event)}>
      <Field label="Name" error={checked && !name.trim() ? 'Give it a name.' : undefined}>
        {(control) => (
          <TextInput
            {...control}
            dense
            maxLength={LOCATION_NAME_MAX}
            placeholder="Shop counter"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" dense busy={busy && 'Adding…'}>
        Add location
      </Button>
    </form>
  );
}
