import { countryName } from '@storehouse/domain';
import type { ProblemDto, SaveTaxesDto, TaxesDto } from '@storehouse/dto';
import { type Difference, differencesBetween, type Facts } from '../parts/differences';
import { newKey } from '../parts/new-key';
import { asSentence, type Problems } from '../parts/problems';
import { parseRate, rateText } from '../parts/rate-text';
import { addDays } from '../parts/times';

export interface RateDraft {
  key: string;
  taxClass: string;
  country: string;
  region: string;
  rate: string;
  firstDay: string;
  /** Empty: until further notice. */
  lastDay: string;
}

export interface TaxForm {
  rates: RateDraft[];
}

export const formOf = (taxes: TaxesDto): TaxForm => ({
  rates: taxes.rates.map(({ taxClass, country, region, rateBp, validFrom, validTo }) => ({
    key: `${taxClass} ${country} ${region} ${validFrom}`,
    taxClass,
    country,
    region,
    rate: rateText(rateBp),
    firstDay: validFrom,
    lastDay: validTo ? addDays(validTo, -1) : '',
  })),
});

/** The body to send. Call it only when `problemsOf` found nothing. */
export const bodyOf = ({ rates }: TaxForm, version: number): SaveTaxesDto => ({
  version,
  rates: rates.map(({ taxClass, country, region, rate, firstDay, lastDay }) => ({
    taxClass,
    country,
    region: region.trim(),
    rateBp: parseRate(rate) ?? 0,
    validFrom: firstDay,
    validTo: lastDay ? addDays(lastDay, 1) : null,
  })),
});

/** What the form can tell before it is sent; whether rates overlap is the API's to say. */
export const problemsOf = ({ rates }: TaxForm): Problems => {
  const found: Problems = {};
  for (const { key, rate, firstDay, lastDay } of rates) {
    if (parseRate(rate) === undefined) found[`rate.${key}.rate`] = '0 to 100.';
    if (!firstDay) found[`rate.${key}.firstDay`] = 'From which day on?';
    if (lastDay && lastDay < firstDay) found[`rate.${key}.lastDay`] = 'Ends before it begins.';
  }
  return found;
};

const FIELDS: Record<string, string> = { rateBp: 'rate', validFrom: 'firstDay', validTo: 'lastDay' };

/** What the API refused, at its row. */
export const problemsFromApi = (problem: ProblemDto | undefined, { rates }: TaxForm): Problems => {
  const found: Problems = {};
  for (const { field, message } of problem?.errors ?? []) {
    const [, index, name = ''] = field.split('.');
    const row = rates[Number(index)];
    found[row ? `rate.${row.key}.${FIELDS[name] ?? name}` : field] ??= asSentence(message);
  }
  return found;
};

/** Lets a rate end on the day before and another one follow it, as when a parliament has decided. */
export const changeOnDay = (form: TaxForm, place: Place, taxClass: string, rate: string, day: string): TaxForm => {
  const before = form.rates.find(
    (row) =>
      row.taxClass === taxClass && isAt(row, place) && row.firstDay < day && (!row.lastDay || row.lastDay >= day),
  );
  const after = { key: newKey(), taxClass, ...place, rate, firstDay: day, lastDay: before?.lastDay ?? '' };
  return {
    rates: [...form.rates.map((row) => (row === before ? { ...row, lastDay: addDays(day, -1) } : row)), after],
  };
};

export interface Place {
  country: string;
  region: string;
}

export const placeKey = ({ country, region }: Place): string => `${country} ${region}`;

export const isAt = (row: Place, place: Place): boolean => placeKey(row) === placeKey(place);

/** "Germany", "Canada, Quebec". */
export const placeName = ({ country, region }: Place): string =>
  region ? `${countryName(country)}, ${region}` : countryName(country);

/** Every place with a rate, by name, the shop's own country first. */
export const placesOf = ({ rates }: TaxForm, home: string): Place[] => {
  const places = new Map(rates.map(({ country, region }) => [placeKey({ country, region }), { country, region }]));
  return [...places.values()].sort(
    (a, b) => Number(b.country === home) - Number(a.country === home) || placeName(a).localeCompare(placeName(b), 'en'),
  );
};

/** The rate of a class that holds somewhere on a day. */
export const rateOn = ({ rates }: TaxForm, place: Place, taxClass: string, day: string): RateDraft | undefined =>
  rates.find(
    (row) =>
      row.taxClass === taxClass && isAt(row, place) && row.firstDay <= day && (!row.lastDay || row.lastDay >= day),
  );

const factsOf = ({ rates }: TaxForm): Facts =>
  new Map(
    rates.map((row) => [
      `${placeName(row)}, ${row.taxClass}, from ${row.firstDay}`,
      `${row.rate}%${row.lastDay && ` until ${row.lastDay}`}`,
    ]),
  );

/** What differs between the form and the taxes as somebody else saved them meanwhile. */
export const differencesOf = (mine: TaxForm, theirs: TaxesDto): Difference[] =>
  differencesBetween(factsOf(mine), factsOf(formOf(theirs)));
