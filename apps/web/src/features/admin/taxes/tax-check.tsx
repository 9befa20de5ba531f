import type { PricingTermsDto } from '@storehouse/dto';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Facts } from '../../../components/facts';
import { Field } from '../../../components/field';
import { ProblemNote } from '../../../components/problem-note';
import { TextInput } from '../../../components/text-input';
import { PlaceFields } from '../parts/place-fields';
import { keys } from '../parts/queries';
import { shownRate } from '../parts/rate-text';
import { Section } from '../parts/section';
import { checkTax } from './taxes.api';

/** What tax a cart pays in a place on a day, asked of the function that prices carts. */
export function TaxCheck({ terms }: { terms: PricingTermsDto }) {
  const [query, setQuery] = useState({ country: terms.country, region: '', day: terms.today });
  const change = (patch: Partial<typeof query>) => setQuery((now) => ({ ...now, ...patch }));
  const asked = { ...query, region: query.region.trim() };
  const check = useQuery({
    queryKey: keys.taxCheck(asked),
    queryFn: () => checkTax(asked),
    enabled: Boolean(asked.day),
  });
  return (
    <Section title="What tax on this day there?" hint="As it is saved.">
      <PlaceFields place={query} onChange={change} />
      <Field label="Day">
        {(control) => (
          <TextInput
            {...control}
            dense
            type="date"
            value={query.day}
            onChange={(event) => change({ day: event.target.value })}
          />
        )}
      </Field>
      <div aria-live="polite">
        {check.isError && <ProblemNote error={check.error} />}
        {check.data && (
          <Facts
            facts={check.data.classes.map(({ name, rateBp }) => ({
              name,
              value: rateBp === 0 ? 'no tax' : shownRate(rateBp),
            }))}
          />
        )}
      </div>
    </Section>
  );
}
