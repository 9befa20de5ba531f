import { useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Select } from '../../components/select';
import { TextInput } from '../../components/text-input';
import { COUNTRIES } from '../../lib/countries';
import styles from './address-fields.module.css';
import { type AddressDraft, type AddressField, addressFieldError } from './address-rules';
import { addressLayout, postcodeRemark } from './countries';

// The same elements for every key that is typed, so that React skips them.
const COUNTRY_OPTIONS = COUNTRIES.map(({ code, name }) => (
  <option key={code} value={code}>
    {name}
  </option>
));

interface Props {
  value: AddressDraft;
  errors: Partial<Record<AddressField, string>>;
  onChange: (value: AddressDraft) => void;
  /** Called when a field is left, and when a wrong one is mended. */
  onChecked: (field: AddressField, error: string | undefined) => void;
  /** Ids of the fields begin with this, so that an error summary can link to them. */
  idPrefix: string;
}

/** The fields of a postal address in the order and with the words of its country. */
export function AddressFields({ value, errors, onChange, onChecked, idPrefix }: Props) {
  const [secondLine, setSecondLine] = useState(value.line2 !== '');
  const layout = addressLayout(value.country);

  const bind = (field: AddressField) => ({
    value: value[field],
    onChange: (event: { target: { value: string } }) => {
      const next = { ...value, [field]: event.target.value };
      onChange(next);
      if (errors[field] && !addressFieldError(next, field)) onChecked(field, undefined);
    },
    onBlur: () => onChecked(field, addressFieldError(value, field)),
  });
  const field = (name: AddressField) => ({ id: `${idPrefix}-${name}`, error: errors[name] });

  const postcode = (
    <Field key="postalCode" label={layout.postcode} {...field('postalCode')}>
      {(control) => <TextInput {...control} {...bind('postalCode')} autoComplete="shipping postal-code" />}
    </Field>
  );
  const city = (
    <Field key="city" label="Town or city" {...field('city')}>
      {(control) => <TextInput {...control} {...bind('city')} autoComplete="shipping address-level2" />}
    </Field>
  );
  const remark = !errors.postalCode && postcodeRemark(value.country, value.postalCode);

  return (
    <div className={styles.fields}>
      <Field label="Full name" {...field('name')}>
        {(control) => <TextInput {...control} {...bind('name')} autoComplete="shipping name" />}
      </Field>
      <Field label="Street and house number" {...field('line1')}>
        {(control) => <TextInput {...control} {...bind('line1')} autoComplete="shipping address-line1" />}
      </Field>
      {secondLine ? (
        <Field label="Company, floor, c/o" optional {...field('line2')}>
          {(control) => <TextInput {...control} {...bind('line2')} autoComplete="shipping address-line2" />}
        </Field>
      ) : (
        <Button variant="quiet" dense className={styles.more} onClick={() => setSecondLine(true)}>
          Add company, floor or c/o
        </Button>
      )}
      <div className={layout.cityFirst ? styles.cityFirst : styles.pair}>
        {layout.cityFirst ? [city, postcode] : [postcode, city]}
      </div>
      <p role="status" className={styles.remark}>
        {remark}
      </p>
      {layout.region && (
        <Field label={layout.region} {...field('region')}>
          {(control) => <TextInput {...control} {...bind('region')} autoComplete="shipping address-level1" />}
        </Field>
      )}
      <Field label="Country" {...field('country')}>
        {(control) => (
          <Select {...control} {...bind('country')} autoComplete="shipping country">
            {COUNTRY_OPTIONS}
          </Select>
        )}
      </Field>
      <Field
        label="Phone"
        optional
        hint="Only for the carrier, if the parcel cannot be handed over."
        {...field('phone')}
      >
        {(control) => (
          <TextInput
            {...control}
            {...bind('phone')}
            type="tel"
            inputMode="tel"
            autoComplete="shipping tel"
            maxLength={40}
          />
        )}
      </Field>
    </div>
  );
}
