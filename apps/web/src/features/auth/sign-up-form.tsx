import { PASSWORD_MAX, PASSWORD_MIN, PERSON_NAME_MAX } from '@storehouse/domain';
import type { RegisterDto } from '@storehouse/dto';
import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Note } from '../../components/note';
import { ProblemNote } from '../../components/problem-note';
import { TextInput } from '../../components/text-input';
import { looksLikeEmail } from '../../lib/email';
import { fieldErrorsFor, isRefusal } from '../../lib/problem';
import styles from './auth-form.module.css';
import { PasswordInput } from './password-input';

interface Props {
  /** What an order told already. */
  known: { email?: string; name?: string };
  onSignUp: (body: RegisterDto) => Promise<void>;
}

type Fields = keyof RegisterDto;

const errorsOf = ({ name, email, password }: RegisterDto): Partial<Record<Fields, string>> => ({
  ...(name.trim() ? {} : { name: 'Enter your name.' }),
  ...(looksLikeEmail(email) ? {} : { email: 'Enter your e-mail, for example ada@example.com.' }),
  ...(password.length >= PASSWORD_MIN ? {} : { password: `At least ${PASSWORD_MIN} characters.` }),
});

/** Name, e-mail and a password. */
export function SignUpForm({ known, onSignUp }: Props) {
  const [body, setBody] = useState<RegisterDto>({ name: known.name ?? '', email: known.email ?? '', password: '' });
  const [left, setLeft] = useState<Partial<Record<Fields, boolean>>>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const wrong = errorsOf(body);
  const refused: Partial<Record<string, string>> = fieldErrorsFor(error);

  const shownError = (field: Fields) => (left[field] ? wrong[field] : undefined) ?? refused[field];
  const bind = (field: Fields) => ({
    value: body[field],
    onChange: (event: { target: { value: string } }) => setBody({ ...body, [field]: event.target.value }),
    onBlur: () => setLeft((before) => ({ ...before, [field]: true })),
  });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setLeft({ name: true, email: true, password: true });
    setError(undefined);
    const first = Object.keys(wrong)[0];
    if (first) {
      document.getElementById(`sign-up-${first}`)?.focus();
      return;
    }
    if (busy) return;
    setBusy(true);
    try {
      await onSignUp({ ...body, name: body.name.trim(), email: body.email.trim() });
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      {isRefusal(error, 'INVALID_CREDENTIALS') ? (
        <Note tone="warn" live>
          <p>This e-mail seems to have an account with another password. Sign in with that one.</p>
        </Note>
      ) : (
        error !== undefined && <ProblemNote error={error} />
      )}
      <Field label="Name" id="sign-up-name" error={shownError('name')}>
        {(control) => <TextInput {...control} {...bind('name')} autoComplete="name" maxLength={PERSON_NAME_MAX} />}
      </Field>
      <Field label="E-mail" id="sign-up-email" error={shownError('email')}>
        {(control) => (
          <TextInput {...control} {...bind('email')} type="email" inputMode="email" autoComplete="username" />
        )}
      </Field>
      <Field
        label="Password"
        id="sign-up-password"
        hint={`At least ${PASSWORD_MIN} characters. Three words you can remember make a good one.`}
        error={shownError('password')}
      >
        {(control) => (
          <PasswordInput
            control={control}
            autoComplete="new-password"
            value={body.password}
            onChange={(password) => setBody({ ...body, password: password.slice(0, PASSWORD_MAX) })}
          />
        )}
      </Field>
      <div>
        <Button type="submit" variant="primary" busy={busy && 'Creating…'}>
          Create account
        </Button>
      </div>
    </form>
  );
}
