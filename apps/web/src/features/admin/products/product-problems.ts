import { PRICE_MAX_MINOR, parseMoney, SKU_PATTERN, SLUG_PATTERN } from '@storehouse/domain';
import { asSentence, type Problems } from '../parts/problems';
import type { ProductForm } from './product-form';
import { problemsOfTerms } from './selling-terms';

const PRICE_HINT = 'Write an amount such as 11.99 or 11,99.';

/** What the form can tell before it is sent. */
export const problemsOf = (form: ProductForm, currency: string): Problems => {
  const found: Problems = {};
  if (!form.title.trim()) found.title = 'Give the product a name.';
  if (form.slug && !SLUG_PATTERN.test(form.slug)) found.slug = 'Use lower-case letters, digits and single hyphens.';
  for (const option of form.options) {
    if (!option.name.trim()) found[`option.${option.key}.name`] = 'Name the option, for example Colour.';
    else if (form.options.some((other) => other !== option && sameWord(other.name, option.name)))
      found[`option.${option.key}.name`] = 'Two options have this name.';
    if (option.values.length === 0) found[`option.${option.key}.values`] = 'Add at least one value.';
    for (const value of option.values) {
      const path = `option.${option.key}.value.${value.key}`;
      if (!value.value.trim()) found[path] = 'Write a value or remove it.';
      else if (option.values.some((other) => other !== value && sameWord(other.value, value.value)))
        found[path] = 'This value is here twice.';
    }
  }
  for (const attribute of form.attributes) {
    if (!attribute.name.trim()) found[`attribute.${attribute.key}.name`] = 'Name it or remove the row.';
    if (!attribute.value.trim()) found[`attribute.${attribute.key}.value`] = 'Write a value or remove the row.';
  }
  if (form.variants.length === 0) found.variants = 'A product needs at least one variant.';
  for (const variant of form.variants) Object.assign(found, problemsOfVariant(variant, form, currency));
  return found;
};

const sameWord = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

const problemsOfVariant = (variant: ProductForm['variants'][number], form: ProductForm, currency: string): Problems => {
  const found: Problems = {};
  const at = `variant.${variant.key}`;
  const sku = variant.sku.trim();
  if (!sku) found[`${at}.sku`] = 'Every variant needs a SKU.';
  else if (!SKU_PATTERN.test(sku)) found[`${at}.sku`] = 'Use letters, digits and . _ - / inside.';
  else if (form.variants.some((other) => other !== variant && other.sku.trim() === sku))
    found[`${at}.sku`] = 'Another variant here has this SKU.';

  const price = parseMoney(variant.price, currency);
  if (price === undefined || price > PRICE_MAX_MINOR) found[`${at}.price`] = PRICE_HINT;
  if (variant.compareAt.trim()) {
    const before = parseMoney(variant.compareAt, currency);
    if (before === undefined) found[`${at}.compareAt`] = PRICE_HINT;
    else if (price !== undefined && before <= price) found[`${at}.compareAt`] = 'Must be above the price.';
  }
  if (variant.weight.trim() && !/^\d{1,8}$/.test(variant.weight.trim())) found[`${at}.weight`] = 'Whole grams.';
  for (const [field, problem] of Object.entries(problemsOfTerms(variant, currency))) found[`${at}.${field}`] = problem;
  return found;
};

const VARIANT_FIELDS: Record<string, string> = {
  prices: 'price',
  weightGrams: 'weight',
  stockPolicy: 'policy',
  costMinor: 'cost',
};

/** Field errors of the API, addressed as the form addresses its fields; the body was made from this very form. */
export const problemsFromApi = (errors: { field: string; message: string }[], form: ProductForm): Problems => {
  const found: Problems = {};
  for (const { field, message } of errors) found[pathOf(field, form)] ??= asSentence(message);
  return found;
};

const pathOf = (field: string, form: ProductForm): string => {
  const [list, index = '', name = '', ...rest] = field.split('.');
  const row = Number(index);
  if (list === 'variants' && form.variants[row]) {
    const part = rest.at(-1) === 'compareAtMinor' ? 'compareAt' : (VARIANT_FIELDS[name] ?? name);
    return `variant.${form.variants[row].key}.${part}`;
  }
  if (list === 'attributes' && form.attributes[row]) return `attribute.${form.attributes[row].key}.${name || 'name'}`;
  const option = list === 'options' ? form.options[row] : undefined;
  if (option) {
    const value = name === 'values' ? option.values[Number(rest[0])] : undefined;
    return value ? `option.${option.key}.value.${value.key}` : `option.${option.key}.${name || 'name'}`;
  }
  return field;
};
