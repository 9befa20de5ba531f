import { type ErrorCode, type FieldError, ShopError } from '@storehouse/domain';
import type { OptionInputDto, VariantInputDto } from '@storehouse/dto';
import type { SellingTerms } from './selling-terms';

/** Something wrong with one field, and the word for it. */
export interface Fault extends FieldError {
  code: ErrorCode;
}

/** Refuses with the first fault's code and the sentences of all. */
export function refuseFaults(faults: readonly Fault[]): void {
  const [first] = faults;
  if (!first) return;
  const fields = faults.map(({ field, message }) => ({ field, message }));
  throw new ShopError(first.code, first.code === 'VALIDATION_FAILED' ? undefined : first.message, fields);
}

/** The values of a variant in the order of the product's options. */
export const valuesInOrder = (options: readonly OptionInputDto[], variant: VariantInputDto): string[] =>
  options.map(({ name }) => variant.options?.[name] ?? '');

/** What is wrong with a product in itself, whatever else the shop sells. */
export const faultsOf = (options: readonly OptionInputDto[], variants: readonly VariantInputDto[]): Fault[] => [
  ...repeats(
    options,
    ({ name }) => name,
    'VALIDATION_FAILED',
    (at) => `options.${at}.name`,
    'option name',
  ),
  ...options.flatMap(({ values }, at) =>
    repeats(
      values,
      ({ value }) => value,
      'VALIDATION_FAILED',
      (n) => `options.${at}.values.${n}.value`,
      'value',
    ),
  ),
  ...variants.flatMap((variant, at) => [...optionFaults(options, variant, at), ...priceFaults(variant, at)]),
  ...repeats(
    variants,
    ({ sku }) => sku,
    'SKU_TAKEN',
    (at) => `variants.${at}.sku`,
    'SKU',
    (sku) => sku,
  ),
  ...repeats(
    variants,
    ({ barcode }) => barcode,
    'BARCODE_TAKEN',
    (at) => `variants.${at}.barcode`,
    'barcode',
  ),
  ...repeats(
    variants,
    (variant) => `“${valuesInOrder(options, variant).join(' / ')}”`,
    'OPTION_COMBINATION_TAKEN',
    (at) => `variants.${at}.options`,
    'combination of options',
  ),
];

function optionFaults(options: readonly OptionInputDto[], variant: VariantInputDto, at: number): Fault[] {
  const given = variant.options ?? {};
  const isKnown = ({ name, values }: OptionInputDto) => values.some(({ value }) => value === given[name]);
  const isComplete = options.every(isKnown) && Object.keys(given).length === options.length;
  const message =
    options.length === 0
      ? 'options must be empty, for the product has none'
      : `options must have one of its values for each of ${options.map(({ name }) => name).join(', ')}`;
  return isComplete ? [] : [{ code: 'VALIDATION_FAILED', field: `variants.${at}.options`, message }];
}

const priceFaults = ({ prices }: VariantInputDto, at: number): Fault[] => [
  ...repeats(
    prices,
    ({ currency }) => currency,
    'VALIDATION_FAILED',
    (n) => `variants.${at}.prices.${n}.currency`,
    'currency',
  ),
  ...prices.flatMap(({ priceMinor, compareAtMinor }, n): Fault[] =>
    typeof compareAtMinor === 'number' && compareAtMinor <= priceMinor
      ? [
          {
            code: 'VALIDATION_FAILED',
            field: `variants.${at}.prices.${n}.compareAtMinor`,
            message: 'compareAtMinor must be above the price',
          },
        ]
      : [],
  ),
];

/** What contradicts itself in the terms on which a variant is sold, as they shall be. */
export const termFaults = (
  { stockPolicy, backorderLimit, expectedOn, orderLimit, customerLimit }: SellingTerms,
  at: number,
): Fault[] => {
  const fault = (field: keyof SellingTerms, message: string): Fault => ({
    code: 'VALIDATION_FAILED',
    field: `variants.${at}.${field}`,
    message,
  });
  const promises = stockPolicy !== 'deny';
  return [
    ...(stockPolicy === 'preorder' && expectedOn === null
      ? [fault('expectedOn', 'expectedOn is needed: who orders ahead must know until when')]
      : []),
    ...(!promises && expectedOn !== null
      ? [fault('expectedOn', 'expectedOn must be null, for nothing is promised beyond the stock')]
      : []),
    ...(!promises && backorderLimit !== null
      ? [fault('backorderLimit', 'backorderLimit must be null, for nothing is promised beyond the stock')]
      : []),
    ...(orderLimit !== null && customerLimit !== null && orderLimit > customerLimit
      ? [fault('orderLimit', 'orderLimit must not be above customerLimit')]
      : []),
  ];
};

/** A fault for each item whose text another one before it has, as the database compares unless `normal` says otherwise. */
function repeats<T>(
  items: readonly T[],
  textOf: (item: T) => string | null | undefined,
  code: ErrorCode,
  fieldOf: (at: number) => string,
  what: string,
  normal: (text: string) => string = withoutCaseAndAccents,
): Fault[] {
  const seen = new Set<string>();
  return items.flatMap((item, at) => {
    const text = textOf(item);
    if (text === null || text === undefined) return [];
    if (!seen.has(normal(text))) {
      seen.add(normal(text));
      return [];
    }
    return [{ code, field: fieldOf(at), message: `the ${what} ${text} stands here twice` }];
  });
}

const withoutCaseAndAccents = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
