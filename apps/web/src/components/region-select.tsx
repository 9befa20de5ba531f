import { addressRules, regionsOf } from '@storehouse/domain';
import type { SelectHTMLAttributes } from 'react';
import { Select } from './select';

interface Props extends SelectHTMLAttributes<HTMLSelectElement> {
  country: string;
  dense?: boolean;
}

/** The states or provinces of a country that has a list of them. */
export function RegionSelect({ country, ...rest }: Props) {
  return (
    <Select {...rest}>
      <option value="">Choose the {addressRules(country).region}…</option>
      {regionsOf(country).map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}
