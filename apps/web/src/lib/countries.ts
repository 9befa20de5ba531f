import { COUNTRY_CODES, countryName } from '@storehouse/domain';

/** All countries by name. */
export const COUNTRIES: { code: string; name: string }[] = COUNTRY_CODES.map((code) => ({
  code,
  name: countryName(code),
})).sort((a, b) => a.name.localeCompare(b.name, 'en'));
