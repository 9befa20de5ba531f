import { useState } from 'react';
import type { ControlProps } from '../../components/field';
import { TextInput } from '../../components/text-input';
import styles from './password-input.module.css';

interface Props {
  control: ControlProps;
  autoComplete: 'current-password' | 'new-password';
  value: string;
  onChange: (value: string) => void;
}

/** A password that can be shown while it is typed. */
export function PasswordInput({ control, autoComplete, value, onChange }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <span className={styles.wrap}>
      <TextInput
        {...control}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <button type="button" className={styles.show} aria-pressed={shown} onClick={() => setShown(!shown)}>
        {shown ? 'Hide' : 'Show'}
        <span className="visually-hidden"> password</span>
      </button>
    </span>
  );
}
