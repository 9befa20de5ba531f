import { formatMoney, parseMoney } from '@storehouse/domain';
import type { PricingTermsDto } from '@storehouse/dto';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Facts } from '../../../components/facts';
import { Field } from '../../../components/field';
import { ProblemNote } from '../../../components/problem-note';
import { Select } from '../../../components/select';
import { TextInput } from '../../../components/text-input';
import editorStyles from '../parts/editor.module.css';
import { PlaceFields } from '../parts/place-fields';
import { keys } from '../parts/queries';
import { Section } from '../parts/section';
import { checkDelivery } from './delivery.api';

/** What a shopper would be offered for a parcel, asked of the functions that price carts. */
export function DeliveryCheck({ terms }: { terms: PricingTermsDto }) {
  const [parcel, setParcel] = useState({
    country: terms.country,
    region: '',
    currency: terms.priceLists[0]?.currency ?? '',
    grams: '1000',
    goods: '25.00',
  });
  const change = (patch: Partial<typeof parcel>) => setParcel((now) => ({ ...now, ...patch }));
  const grams = /^\d{1,9}$/.test(parcel.grams.trim()) ? Number(parcel.grams) : undefined;
  const subtotalMinor = parseMoney(parcel.goods, parcel.currency);
  const asked = {
    country: parcel.country,
    region: parcel.region.trim(),
    currency: parcel.currency,
    grams: grams ?? 0,
    subtotalMinor: subtotalMinor ?? 0,
  };
  const check = useQuery({
    queryKey: keys.deliveryCheck(asked),
    queryFn: () => checkDelivery(asked),
    enabled: grams !== undefined && subtotalMinor !== undefined,
  });
  return (
    <Section title="Test it" hint="What the cart would offer for a parcel, as it is saved.">
      <div className={editorStyles.fields}>
        <PlaceFields label="Goes to" place={parcel} onChange={change} />
        <Field label="Currency">
          {(control) => (
            <Select
              {...control}
              dense
              value={parcel.currency}
              onChange={(event) => change({ currency: event.target.value })}
            >
              {terms.priceLists.map(({ currency }) => (
                <option key={currency}>{currency}</option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Weight in grams" error={grams === undefined ? 'Whole grams.' : undefined}>
          {(control) => (
            <TextInput
              {...control}
              dense
              inputMode="numeric"
              value={parcel.grams}
              onChange={(event) => change({ grams: event.target.value })}
            />
          )}
        </Field>
        <Field label="Goods after reductions" error={subtotalMinor === undefined ? 'Such as 25.00.' : undefined}>
          {(control) => (
            <TextInput
              {...control}
              dense
              inputMode="decimal"
              value={parcel.goods}
              onChange={(event) => change({ goods: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div aria-live="polite" className={editorStyles.narrow}>
        {check.isError && <ProblemNote error={check.error} />}
        {check.data && (
          <Facts
            facts={[
              { name: 'Zone', value: check.data.zone ?? 'none: nothing goes there' },
              ...check.data.methods.map(({ title, priceMinor }) => ({
                name: title,
                value:
                  priceMinor === null
                    ? 'not offered'
                    : priceMinor === 0
                      ? 'Free'
                      : formatMoney(priceMinor, parcel.currency),
              })),
            ]}
          />
        )}
      </div>
    </Section>
  );
}
