import { countryName } from './countries';
import { PERSON_NAME_MAX } from './limits';
import { regionCode, regionsOf } from './regions';

/** A postal address as it is typed or kept. */
export interface AddressText {
  name: string;
  line1: string;
  line2?: string | null;
  postalCode: string;
  city: string;
  region?: string | null;
  country: string;
  phone?: string | null;
}
export type AddressField = keyof AddressText;

/** How a country writes its postcodes. */
interface Postcode {
  /** Its word inside a sentence. */
  word: string;
  isRequired: boolean;
  pattern?: RegExp;
  example?: string;
}

/** How an address is written in a country: its fields in their order, and what they must hold. */
export interface AddressRules {
  /** In the order of the lines on a parcel; a field that is missing does not exist there. */
  fields: readonly AddressField[];
  postcode: Postcode | null;
  /** The region's word, where an address must name one. */
  region: string | null;
}

const POSTCODES: Readonly<Record<string, readonly [pattern: RegExp, example: string, word?: string]>> = {
  AT: [/^\d{4}$/, '1010'],
  AU: [/^\d{4}$/, '2000'],
  BE: [/^\d{4}$/, '1000'],
  BG: [/^\d{4}$/, '1000'],
  BR: [/^\d{5}-?\d{3}$/, '01310-100', 'CEP'],
  CA: [/^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i, 'K1A 0B1', 'postal code'],
  CH: [/^\d{4}$/, '8001'],
  CN: [/^\d{6}$/, '100000'],
  CY: [/^\d{4}$/, '1010'],
  CZ: [/^\d{3} ?\d{2}$/, '110 00'],
  DE: [/^\d{5}$/, '20457'],
  DK: [/^\d{4}$/, '1050'],
  EE: [/^\d{5}$/, '10111'],
  ES: [/^\d{5}$/, '28001'],
  FI: [/^\d{5}$/, '00100'],
  FR: [/^\d{5}$/, '75001'],
  GB: [/^(GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/i, 'SW1A 1AA'],
  GR: [/^\d{3} ?\d{2}$/, '104 31'],
  HR: [/^\d{5}$/, '10000'],
  HU: [/^\d{4}$/, '1011'],
  IE: [/^[A-Z]\d[\dW] ?[A-Z\d]{4}$/i, 'D02 AF30', 'Eircode'],
  IN: [/^\d{3} ?\d{3}$/, '110001', 'PIN code'],
  IS: [/^\d{3}$/, '101'],
  IT: [/^\d{5}$/, '00118'],
  JP: [/^\d{3}-?\d{4}$/, '100-0001', 'postal code'],
  LI: [/^\d{4}$/, '9490'],
  LT: [/^(LT-)?\d{5}$/i, '01100'],
  LU: [/^(L-)?\d{4}$/i, '1111'],
  LV: [/^(LV-)?\d{4}$/i, 'LV-1010'],
  MT: [/^[A-Z]{3} ?\d{4}$/i, 'VLT 1117'],
  MX: [/^\d{5}$/, '06000'],
  NL: [/^\d{4} ?[A-Z]{2}$/i, '1012 AB'],
  NO: [/^\d{4}$/, '0150'],
  NZ: [/^\d{4}$/, '6011'],
  PL: [/^\d{2}-?\d{3}$/, '00-001'],
  PT: [/^\d{4}-?\d{3}$/, '1000-001'],
  RO: [/^\d{6}$/, '010011'],
  SE: [/^\d{3} ?\d{2}$/, '111 20'],
  SI: [/^(SI-)?\d{4}$/i, '1000'],
  SK: [/^\d{3} ?\d{2}$/, '811 01'],
  US: [/^\d{5}(-\d{4})?$/, '10001', 'ZIP code'],
};

/** Countries whose addresses have no postcode. */
const NO_POSTCODE = new Set(
  (
    'AE AG AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM CW DJ DM ER FJ GA GD GH GM GQ GY HK KI KM KN ML MO MR MW NR NU ' +
    'QA RW SB SC SL SR ST SX SY TG TK TL TO TV UG VU WS YE ZW'
  ).split(' '),
);

const REGION_WORDS: Readonly<Record<string, string>> = {
  AU: 'state',
  BR: 'state',
  CA: 'province',
  CN: 'province',
  IN: 'state',
  JP: 'prefecture',
  MX: 'state',
  US: 'state',
};

/** Where the town stands before the postcode. */
const CITY_FIRST: readonly string[] = ['AU', 'CA', 'GB', 'IE', 'IN', 'NZ', 'US'];

const postcodeOf = (country: string): Postcode | null => {
  if (NO_POSTCODE.has(country)) return null;
  const [pattern, example, word = 'postcode'] = POSTCODES[country] ?? [];
  return { word, isRequired: pattern !== undefined, pattern, example };
};

/** The rules of a country. One without an entry above asks for a town and takes any postcode. */
export const addressRules = (country: string): AddressRules => {
  const postcode = postcodeOf(country);
  const region = REGION_WORDS[country] ?? null;
  const place: AddressField[] = CITY_FIRST.includes(country)
    ? ['city', ...(region ? (['region'] as const) : []), 'postalCode']
    : ['postalCode', 'city', ...(region ? (['region'] as const) : [])];
  return {
    fields: [
      'name',
      'line1',
      'line2',
      ...place.filter((field) => field !== 'postalCode' || postcode !== null),
      'country',
      'phone',
    ],
    postcode,
    region,
  };
};

const LIMITS: Partial<Record<AddressField, { missing?: string; max: number }>> = {
  name: { missing: 'Enter the name on the doorbell.', max: PERSON_NAME_MAX },
  line1: { missing: 'Enter street and house number.', max: 150 },
  line2: { max: 150 },
  postalCode: { max: 20 },
  city: { missing: 'Enter the town or city.', max: 100 },
  region: { max: 100 },
  phone: { max: 40 },
};

const postcodeError = (text: string, { country }: AddressText): string | undefined => {
  const { postcode } = addressRules(country);
  if (!postcode) return undefined;
  if (!text) return postcode.isRequired ? `Enter the ${postcode.word}.` : undefined;
  if (!postcode.pattern || postcode.pattern.test(text)) return undefined;
  return `Check the ${postcode.word}: it should look like ${postcode.example}.`;
};

const regionError = (text: string, { country }: AddressText): string | undefined => {
  const { region } = addressRules(country);
  if (!region) return undefined;
  const choices = regionsOf(country);
  if (choices.length === 0) return text ? undefined : `Enter the ${region}.`;
  if (!text) return `Choose the ${region}.`;
  if (regionCode(country, text)) return undefined;
  return `${countryName(country)} has no ${region} “${text}”. Give its code, for example ${choices[0]?.code}.`;
};

/** What is wrong with one field, in a sentence; undefined when nothing is. */
export const addressFieldError = (address: AddressText, field: AddressField): string | undefined => {
  const text = (address[field] ?? '').trim();
  const limit = LIMITS[field];
  if (limit?.missing && !text) return limit.missing;
  if (limit && text.length > limit.max) return `At most ${limit.max} characters.`;
  if (field === 'postalCode') return postcodeError(text, address);
  if (field === 'region') return regionError(text, address);
  return undefined;
};

/** All that is wrong with an address, in the order of its fields: field → sentence. */
export const addressErrors = (address: AddressText): Partial<Record<AddressField, string>> =>
  Object.fromEntries(
    addressRules(address.country).fields.flatMap((field) => {
      const error = addressFieldError(address, field);
      return error ? [[field, error]] : [];
    }),
  );

/** The region as it is kept: its code where there is a list of them, nothing where the country has no regions. */
export const tidyRegion = (country: string, region: string | null | undefined): string | null => {
  if (!region?.trim() || !addressRules(country).region) return null;
  return regionCode(country, region) ?? region.trim();
};
