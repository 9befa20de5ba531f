import { COUNTRIES } from '../../../lib/countries';

/** All countries by name, for a menu. */
export function CountryOptions() {
  return COUNTRIES.map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ));
}
