import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Field } from '../../../components/field';
import { TextInput } from '../../../components/text-input';
import { listCustomers } from '../admin.api';
import { Chips } from './chips';
import styles from './customer-picker.module.css';
import { keys } from './queries';

export interface PickedCustomer {
  id: number;
  name: string;
  email: string;
}

interface Props {
  label: string;
  hint?: string;
  error?: string;
  picked: readonly PickedCustomer[];
  /** One at most: picking another replaces it. */
  single?: boolean;
  onChange: (picked: PickedCustomer[]) => void;
}

const SHOWN = 5;

/** Finds accounts by name or e-mail and keeps the chosen ones as chips. */
export function CustomerPicker({ label, hint, error, picked, single, onChange }: Props) {
  const [text, setText] = useState('');
  const filters = { q: text.trim(), limit: SHOWN };
  const found = useQuery({
    queryKey: keys.customers(filters),
    queryFn: ({ signal }) => listCustomers(filters, signal),
    enabled: filters.q.length > 1,
  });
  const others =
    filters.q.length > 1 ? (found.data?.items ?? []).filter(({ id }) => !picked.some((one) => one.id === id)) : [];
  return (
    <div className={styles.picker}>
      <Field label={label} optional hint={hint} error={error}>
        {(control) => (
          <TextInput
            {...control}
            dense
            type="search"
            autoComplete="off"
            placeholder="Name or e-mail"
            maxLength={100}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div aria-live="polite">
        {others.length > 0 && (
          <ul className={styles.found}>
            {others.map(({ id, name, email }) => (
              <li key={id}>
                <Button
                  dense
                  variant="quiet"
                  onClick={() => {
                    onChange(single ? [{ id, name, email }] : [...picked, { id, name, email }]);
                    setText('');
                  }}
                >
                  {name}, {email}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {found.isSuccess && filters.q.length > 1 && found.data.items.length === 0 && (
          <p className={styles.none}>Nobody has this name or e-mail.</p>
        )}
      </div>
      <Chips
        label={label}
        items={picked}
        nameOf={({ name, email }) => `${name}, ${email}`}
        onRemove={({ id }) => onChange(picked.filter((one) => one.id !== id))}
      />
    </div>
  );
}
