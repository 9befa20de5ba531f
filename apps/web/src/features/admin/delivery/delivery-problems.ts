import { countryName, DELIVERY_DAYS_MAX, PRICE_MAX_MINOR, parseMoney } from '@storehouse/domain';
import type { DeliverySettingsDto, ProblemDto } from '@storehouse/dto';
import { type Difference, differencesBetween, type Facts } from '../parts/differences';
import { asSentence, type Problems } from '../parts/problems';
import { type DeliveryForm, formOf, type RateDraft } from './delivery-form';

const AMOUNT_HINT = 'Such as 4.90.';

/** What the form can tell before it is sent. */
export const problemsOf = ({ methods, zones }: DeliveryForm): Problems => {
  const found: Problems = {};
  for (const { key, code, title, minDays, maxDays } of methods) {
    if (!/^[a-z0-9-]{1,32}$/.test(code.trim())) found[`method.${key}.code`] = 'Small letters, digits and hyphens.';
    if (!title.trim()) found[`method.${key}.title`] = 'Shoppers read it.';
    for (const [field, days] of [
      ['minDays', minDays],
      ['maxDays', maxDays],
    ])
      if (!/^\d{1,3}$/.test(days ?? '') || Number(days) > DELIVERY_DAYS_MAX) found[`method.${key}.${field}`] = 'Days.';
  }
  for (const zone of zones) {
    if (!zone.name.trim()) found[`zone.${zone.key}.name`] = 'Name it, for example European Union.';
    for (const rate of zone.rates) Object.assign(found, problemsOfRate(rate));
  }
  return found;
};

const problemsOfRate = (rate: RateDraft): Problems => {
  const found: Problems = {};
  const at = `rate.${rate.key}`;
  const isAmount = (text: string) => (parseMoney(text, rate.currency) ?? PRICE_MAX_MINOR + 1) <= PRICE_MAX_MINOR;
  if (!isAmount(rate.price)) found[`${at}.price`] = AMOUNT_HINT;
  for (const field of ['freeFrom', 'fromGoods', 'belowGoods'] as const)
    if (rate[field].trim() && !isAmount(rate[field])) found[`${at}.${field}`] = AMOUNT_HINT;
  for (const field of ['fromGrams', 'belowGrams'] as const)
    if (rate[field].trim() && !/^\d{1,9}$/.test(rate[field].trim())) found[`${at}.${field}`] = 'Whole grams.';
  return found;
};

const RATE_FIELDS: Record<string, string> = {
  priceMinor: 'price',
  freeFromMinor: 'freeFrom',
  fromSubtotalMinor: 'fromGoods',
  belowSubtotalMinor: 'belowGoods',
};

/** What the API refused, addressed as the form addresses its fields. */
export const problemsFromApi = (problem: ProblemDto | undefined, form: DeliveryForm): Problems => {
  const found: Problems = {};
  for (const { field, message } of problem?.errors ?? []) found[pathOf(field, form)] ??= asSentence(message);
  return found;
};

const pathOf = (field: string, { methods, zones }: DeliveryForm): string => {
  const [list, index, name = '', row, part = ''] = field.split('.');
  const method = list === 'methods' ? methods[Number(index)] : undefined;
  if (method) return `method.${method.key}.${name}`;
  const zone = list === 'zones' ? zones[Number(index)] : undefined;
  const place = name === 'places' ? zone?.places[Number(row)] : undefined;
  if (place) return `place.${place.key}`;
  const rate = name === 'rates' ? zone?.rates[Number(row)] : undefined;
  if (rate) return `rate.${rate.key}.${RATE_FIELDS[part] ?? part}`;
  return zone ? `zone.${zone.key}.${name}` : field;
};

/** "Germany", "Canada, Quebec", "Rest of the world". */
export const placeName = ({ country, region }: { country: string; region: string }): string =>
  [country ? countryName(country) : 'Rest of the world', region].filter(Boolean).join(', ');

const factsOf = ({ methods, zones }: DeliveryForm): Facts =>
  new Map([
    ...methods.map(({ code, title, minDays, maxDays, isActive }): [string, string] => [
      `Way ${code}`,
      `${title}, ${minDays}–${maxDays} days${isActive ? '' : ', off'}`,
    ]),
    ...zones.flatMap(({ name, places, rates }): [string, string][] => [
      [`${name}: places`, places.map(placeName).join(', ')],
      [`${name}: rates`, rates.map((rate) => rateWords(rate, methods)).join('\n')],
    ]),
  ]);

const rateWords = (rate: RateDraft, methods: DeliveryForm['methods']): string =>
  [
    `${methods.find(({ key }) => key === rate.method)?.code ?? rate.method} ${rate.price} ${rate.currency}`,
    rate.freeFrom && `free from ${rate.freeFrom}`,
    (rate.fromGrams || rate.belowGrams) && `${rate.fromGrams || 0}–${rate.belowGrams || '∞'} g`,
    (rate.fromGoods || rate.belowGoods) && `goods ${rate.fromGoods || 0}–${rate.belowGoods || '∞'}`,
  ]
    .filter(Boolean)
    .join(', ');

/** What differs between the form and delivery as somebody else saved it meanwhile. */
export const differencesOf = (mine: DeliveryForm, theirs: DeliverySettingsDto): Difference[] =>
  differencesBetween(factsOf(mine), factsOf(formOf(theirs)));
