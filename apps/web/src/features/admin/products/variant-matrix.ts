import { newKey } from '../parts/new-key';
import { emptyVariant, type OptionDraft, type VariantDraft } from './product-form';
import { termsIn } from './selling-terms';

/** Option key → value key. */
type Choices = Record<string, string>;

const same = (a: Choices, b: Choices, options: OptionDraft[]) => options.every(({ key }) => a[key] === b[key]);

/** Every combination of values, in the order of the options. Options without values do not count yet. */
export const combinationsOf = (options: OptionDraft[]): Choices[] =>
  options
    .filter((option) => option.values.length > 0)
    .reduce<Choices[]>(
      (rows, option) => rows.flatMap((row) => option.values.map((value) => ({ ...row, [option.key]: value.key }))),
      [{}],
    );

/** Combinations that no variant stands for. */
export const missingCombinations = (options: OptionDraft[], variants: VariantDraft[]): Choices[] =>
  combinationsOf(options).filter((row) => !variants.some((variant) => same(variant.choices, row, options)));

/** "Matte black" → "MATTE-BLACK", short enough for a SKU. */
const skuPart = (value: string): string =>
  value
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 12)
    .replace(/-+$/, '');

/**
 * What the SKUs have in common before the part that tells the variants apart ("EK-17-WHT", "EK-17-BLK" → "EK-17"); the
 * slug when nothing. In a single SKU a last part of letters is taken for such a part.
 */
const stemOf = (variants: VariantDraft[], slug: string): string => {
  const parts = variants.map(({ sku }) => sku.split('-'));
  const [first = [], ...others] = parts.length === 1 ? parts : parts.map((each) => each.slice(0, -1));
  const differs = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  const common = first.slice(0, differs === -1 ? undefined : differs);
  if (parts.length === 1 && common.length > 1 && /^[A-Za-z]+$/.test(common.at(-1) ?? '')) common.pop();
  return common.join('-') || skuPart(slug);
};

/** New variants for the given combinations, priced like the first variant, with a proposed SKU that nobody has yet. */
export const createVariants = (
  combinations: Choices[],
  options: OptionDraft[],
  variants: VariantDraft[],
  slug: string,
): VariantDraft[] => {
  const taken = new Set(variants.map(({ sku }) => sku));
  const like = variants[0];
  const stem = stemOf(variants, slug);
  return combinations.map((choices) => {
    const values = options.flatMap((option) => option.values.find(({ key }) => key === choices[option.key]) ?? []);
    const wanted = [stem, ...values.map(({ value }) => skuPart(value))].filter(Boolean).join('-').slice(0, 60);
    let sku = wanted;
    for (let count = 2; taken.has(sku); count += 1) sku = `${wanted}-${count}`;
    taken.add(sku);
    return {
      ...emptyVariant(),
      key: newKey(),
      choices,
      sku,
      price: like?.price ?? '',
      compareAt: like?.compareAt ?? '',
      weight: like?.weight ?? '',
      ...(like && termsIn(like)),
    };
  });
};

/** Variants after a value joined an option: those without a choice there take it, so that none is left half described. */
export const withFirstValue = (variants: VariantDraft[], optionKey: string, valueKey: string): VariantDraft[] =>
  variants.map((variant) =>
    variant.choices[optionKey] ? variant : { ...variant, choices: { ...variant.choices, [optionKey]: valueKey } },
  );

/** Variants after a value was removed: those that stood for it go. */
export const withoutValue = (variants: VariantDraft[], optionKey: string, valueKey: string): VariantDraft[] =>
  variants.filter((variant) => variant.choices[optionKey] !== valueKey);

/** Variants after an option was removed: of those that only differed in it, the first stays. */
export const withoutOption = (variants: VariantDraft[], optionKey: string, left: OptionDraft[]): VariantDraft[] => {
  const kept: VariantDraft[] = [];
  for (const variant of variants) {
    const { [optionKey]: _gone, ...choices } = variant.choices;
    if (!kept.some((other) => same(other.choices, choices, left))) kept.push({ ...variant, choices });
  }
  return kept;
};
