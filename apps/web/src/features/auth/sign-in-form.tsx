import type { LoginDto } from '@storehouse/dto';
import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { ProblemNote } from '../../components/problem-note';
import { TextInput } from '../../components/text-input';
import styles from './auth-form.module.css';
import { PasswordInput } from './password-input';

interface Props {
  onSignIn: (body: LoginDto) => Promise<void>;
}

/** E-mail and password; a refusal stands above and nothing typed is lost. */
export function SignInForm({ onSignIn }: Props) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setError(undefined);
    if (!email.trim() || !password || busy) return;
    setBusy(true);
    try {
      await onSignIn({ email: email.trim(), password });
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      {error !== undefined && <ProblemNote error={error} />}
      <Field label="E-mail" error={tried && !email.trim() ? 'Enter your e-mail.' : undefined}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            inputMode="email"
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <Field label="Password" error={tried && !password ? 'Enter your password.' : undefined}>
        {(control) => (
          <PasswordInput control={control} autoComplete="current-password" value={password} onChange={setPassword} />
        )}
      </Field>
      <div>
        <Button type="submit" variant="primary" busy={busy && 'Signing in…'}>
          Sign in
        </Button>
      </div>
    </form>
  );
}
