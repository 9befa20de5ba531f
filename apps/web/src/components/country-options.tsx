import { COUNTRY_CODES, countryName } from '@storehouse/domain';
import { useQuery } from '@tanstack/react-query';
import { shop } from '../lib/shop';

const byName = (a: string, b: string) => countryName(a).localeCompare(countryName(b), 'en');

/** The countries that the shop delivers to, by name, as options of a select. `also` stays among them once chosen. */
export function CountryOptions({ also }: { also: string }) {
  const { data } = useQuery(shop);
  const codes = data?.countries ?? COUNTRY_CODES;
  return [...new Set([...codes, also])].sort(byName).map((code) => (
    <option key={code} value={code}>
      {countryName(code)}
    </option>
  ));
}
