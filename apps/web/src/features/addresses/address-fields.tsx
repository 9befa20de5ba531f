import { type AddressField, addressFieldError, addressRules, regionsOf } from '@storehouse/domain';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button';
import { CountryOptions } from '../../components/country-options';
import { Field } from '../../components/field';
import { RegionSelect } from '../../components/region-select';
import { Select } from '../../components/select';
import { TextInput } from '../../components/text-input';
import type { AddressDraft } from './address-draft';
import styles from './address-fields.module.css';

interface Props {
  value: AddressDraft;
  errors: Partial<Record<AddressField, string>>;
  onChange: (value: AddressDraft) => void;
  /** Called when a field is left, and when a wrong one is mended. */
  onChecked: (field: AddressField, error: string | undefined) => void;
  /** Ids of the fields begin with this, so that an error summary can link to them. */
  idPrefix: string;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The fields of a postal address in the order and with the words of its country. */
export function AddressFields({ value, errors, onChange, onChecked, idPrefix }: Props) {
  const [secondLine, setSecondLine] = useState(value.line2 !== '');
  const { fields, postcode, region } = addressRules(value.country);

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
  const text = (name: AddressField, label: string, autoComplete: string, more: { optional?: boolean } = {}) => (
    <Field key={name} label={label} {...more} {...field(name)}>
      {(control) => <TextInput {...control} {...bind(name)} autoComplete={`shipping ${autoComplete}`} />}
    </Field>
  );

  const inputs: Record<AddressField, () => ReactNode> = {
    name: () => text('name', 'Full name', 'name'),
    line1: () => text('line1', 'Street and house number', 'address-line1'),
    line2: () =>
      secondLine ? (
        text('line2', 'Company, floor, c/o', 'address-line2', { optional: true })
      ) : (
        <Button key="line2" variant="quiet" dense className={styles.more} onClick={() => setSecondLine(true)}>
          Add company, floor or c/o
        </Button>
      ),
    city: () => text('city', 'Town or city', 'address-level2'),
    postalCode: () =>
      text('postalCode', capital(postcode?.word ?? ''), 'postal-code', { optional: !postcode?.isRequired }),
    region: () =>
      regionsOf(value.country).length > 0 ? (
        <Field key="region" label={capital(region ?? '')} {...field('region')}>
          {(control) => (
            <RegionSelect
              {...control}
              {...bind('region')}
              country={value.country}
              autoComplete="shipping address-level1"
            />
          )}
        </Field>
      ) : (
        text('region', capital(region ?? ''), 'address-level1')
      ),
    country: () => (
      <Field key="country" label="Country" {...field('country')}>
        {(control) => (
          <Select
            {...control}
            value={value.country}
            // Another country has other regions, and judges its postcode anew.
            onChange={(event) => {
              onChange({ ...value, country: event.target.value, region: '' });
              onChecked('postalCode', undefined);
              onChecked('region', undefined);
            }}
            autoComplete="shipping country"
          >
            <CountryOptions also={value.country} />
          </Select>
        )}
      </Field>
    ),
    phone: () => (
      <Field
        key="phone"
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
    ),
  };
  // The postcode stands beside what follows or precedes it on a parcel: the town, or the region.
  const at = fields.indexOf('postalCode');
  const isLast = fields[at + 1] === 'country';
  const pair = at < 0 ? [] : isLast ? fields.slice(at - 1, at + 1) : fields.slice(at, at + 2);

  return (
    <div className={styles.fields}>
      {fields.map((name) => {
        if (name === pair[1]) return null;
        if (name !== pair[0]) return inputs[name]();
        return (
          <div key="pair" className={isLast ? styles.postcodeLast : styles.pair}>
            {pair.map((one) => inputs[one]())}
          </div>
        );
      })}
    </div>
  );
}
