import { type AddressField, addressErrors } from '@storehouse/domain';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Button } from '../../../components/button';
import { ErrorSummary } from '../../../components/error-summary';
import { Field } from '../../../components/field';
import { Select } from '../../../components/select';
import { TextInput } from '../../../components/text-input';
import { type AddressDraft, toAddress, toDraft } from '../../../features/addresses/address-draft';
import { AddressFields } from '../../../features/addresses/address-fields';
import { savedAddresses } from '../../../features/addresses/addresses.api';
import { useAuth } from '../../../features/auth/auth-context';
import { emailError } from '../../../features/checkout/checkout-draft';
import { paths } from '../../../lib/paths';
import { usePageTitle } from '../../../lib/use-page-title';
import { useCheckout } from './checkout-page';
import styles from './step.module.css';

const PREFIX = 'shipping';

type Errors = Partial<Record<AddressField | 'email', string>>;

/** The shop's words for a field come as shippingAddress.postalCode; here it is postalCode. */
const fromRefusal = (refused: Record<string, string>): Errors =>
  Object.fromEntries(Object.entries(refused).map(([path, error]) => [path.replace('shippingAddress.', ''), error]));

/** First step: who orders, and where it goes. */
export function AddressStep() {
  usePageTitle('Checkout: contact and address');
  const { user } = useAuth();
  const { draft, change, refused, setRefused } = useCheckout();
  const navigate = useNavigate();
  const [errors, setErrors] = useState<Errors>(() => fromRefusal(refused));
  const [submitted, setSubmitted] = useState(Object.keys(refused).length > 0);
  const { data: addresses = [] } = useQuery({ ...savedAddresses(user?.id ?? 0), enabled: Boolean(user) });
  const idOf = (field: string) => `${PREFIX}-${field}`;

  const checked = (field: keyof Errors, error: string | undefined) =>
    setErrors(({ [field]: _, ...others }) => (error ? { ...others, [field]: error } : others));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: Errors = { ...addressErrors(toAddress(draft.address)) };
    const wrongEmail = emailError(draft.email);
    const all: Errors = wrongEmail ? { email: wrongEmail, ...found } : found;
    setErrors(all);
    setSubmitted(true);
    setRefused({});
    const first = Object.keys(all)[0];
    if (first) document.getElementById(idOf(first))?.focus();
    else void navigate(paths.checkoutDelivery);
  };

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {!user && (
        <p>
          No account needed. Have one? <Link to={paths.signIn(paths.checkout)}>Sign in</Link>
        </p>
      )}
      {submitted && (
        <ErrorSummary
          errors={Object.fromEntries(Object.entries(errors).map(([field, error]) => [idOf(field), error]))}
        />
      )}
      <h2 className={styles.title}>Contact</h2>
      <Field label="E-mail" hint="For the confirmation and to track the order." id={idOf('email')} error={errors.email}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            inputMode="email"
            autoComplete="email"
            value={draft.email}
            onChange={(event) => {
              change({ email: event.target.value });
              if (errors.email && !emailError(event.target.value)) checked('email', undefined);
            }}
            onBlur={() => checked('email', emailError(draft.email))}
          />
        )}
      </Field>
      <h2 className={styles.title}>Delivery address</h2>
      {addresses.length > 0 && (
        <Field label="Take a saved address" optional>
          {(control) => (
            <Select
              {...control}
              value=""
              onChange={(event) => {
                const saved = addresses.find(({ id }) => id === Number(event.target.value));
                if (saved) change({ address: toDraft(saved) });
                setErrors({});
              }}
            >
              <option value="">Choose…</option>
              {addresses.map(({ id, name, line1, city }) => (
                <option key={id} value={id}>
                  {name}, {line1}, {city}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <AddressFields
        idPrefix={PREFIX}
        value={draft.address}
        errors={errors}
        onChange={(address: AddressDraft) => change({ address })}
        onChecked={checked}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="primary">
          Continue to delivery
        </Button>
        <Link to={paths.cart}>Back to the cart</Link>
      </div>
    </form>
  );
}
