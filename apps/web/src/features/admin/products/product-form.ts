import { type ProductStatus, parseMoney } from '@storehouse/domain';
import type { AdminProductDto, AdminVariantDto, CreateProductDto, PriceDto } from '@storehouse/dto';
import { moneyText } from '../parts/money-text';
import { newKey } from '../parts/new-key';
import { emptyTerms, type TermsDraft, termsBodyOf, termsDraftOf } from './selling-terms';

/** What the editor holds while somebody types: text stays as typed, keys survive renaming and moving. */
export interface ProductForm {
  title: string;
  slug: string;
  description: string;
  brand: string;
  category: string;
  status: ProductStatus;
  options: OptionDraft[];
  attributes: AttributeDraft[];
  variants: VariantDraft[];
}

export interface OptionValueDraft {
  key: string;
  value: string;
  swatch: string | null;
}

export interface OptionDraft {
  key: string;
  name: string;
  values: OptionValueDraft[];
}

export interface AttributeDraft {
  key: string;
  name: string;
  value: string;
}

export interface VariantDraft extends TermsDraft {
  key: string;
  sku: string;
  barcode: string;
  /** Key of the option → key of its value. */
  choices: Record<string, string>;
  price: string;
  compareAt: string;
  weight: string;
  /** Prices in other currencies, kept as they are. */
  otherPrices: PriceDto[];
  /** Its SKU is known to the shop by now and stays. */
  isSaved: boolean;
}

export const emptyVariant = (): VariantDraft => ({
  key: newKey(),
  sku: '',
  barcode: '',
  choices: {},
  price: '',
  compareAt: '',
  weight: '',
  ...emptyTerms(),
  otherPrices: [],
  isSaved: false,
});

/** A new product: a draft with one variant. */
export const emptyForm = (): ProductForm => ({
  title: '',
  slug: '',
  description: '',
  brand: '',
  category: '',
  status: 'draft',
  options: [],
  attributes: [],
  variants: [emptyVariant()],
});

/** The form of a saved product. Archived variants stay out: they come back when their combination is created again. */
export const formOf = (product: AdminProductDto, currency: string): ProductForm => {
  const options = product.options.map((option) => ({
    key: option.name,
    name: option.name,
    values: option.values.map(({ value, swatch }) => ({ key: value, value, swatch: swatch ?? null })),
  }));
  return {
    title: product.title,
    slug: product.slug,
    description: product.description,
    brand: product.brand ?? '',
    category: product.category ?? '',
    status: product.status,
    options,
    attributes: product.attributes.map(({ name, value }) => ({ key: name, name, value })),
    variants: product.variants
      .filter((variant) => !variant.archived)
      .map((variant) => draftOf(variant, options, currency)),
  };
};

/** A saved variant as a draft, its option names and values turned into keys. */
export const draftOf = (variant: AdminVariantDto, options: OptionDraft[], currency: string): VariantDraft => {
  const own = variant.prices.find((price) => price.currency === currency);
  const choices: Record<string, string> = {};
  for (const option of options) {
    const chosen = option.values.find(({ value }) => value === variant.options[option.name]);
    if (chosen) choices[option.key] = chosen.key;
  }
  return {
    key: variant.sku,
    sku: variant.sku,
    barcode: variant.barcode ?? '',
    choices,
    price: moneyText(own?.priceMinor, currency),
    compareAt: moneyText(own?.compareAtMinor, currency),
    weight: variant.weightGrams === null ? '' : String(variant.weightGrams),
    ...termsDraftOf(variant, currency),
    otherPrices: variant.prices.filter((price) => price.currency !== currency),
    isSaved: true,
  };
};

/** "White / S": the values a variant stands for. */
export const variantTitle = (choices: Record<string, string>, options: OptionDraft[]): string =>
  options
    .map((option) => option.values.find(({ key }) => key === choices[option.key])?.value)
    .filter(Boolean)
    .join(' / ');

/** The body to send. Call it only when `problemsOf` found nothing: amounts that cannot be read are left out here. */
export const bodyOf = (form: ProductForm, currency: string): CreateProductDto => ({
  title: form.title.trim(),
  slug: form.slug || undefined,
  description: form.description,
  brand: form.brand || null,
  category: form.category || null,
  status: form.status,
  options: form.options.map((option) => ({
    name: option.name.trim(),
    values: option.values.map(({ value, swatch }) => ({ value: value.trim(), swatch })),
  })),
  attributes: form.attributes.map(({ name, value }) => ({ name: name.trim(), value: value.trim() })),
  variants: form.variants.map((variant) => ({
    sku: variant.sku.trim(),
    barcode: variant.barcode.trim() || null,
    options: Object.fromEntries(
      form.options.map((option) => [
        option.name.trim(),
        option.values.find(({ key }) => key === variant.choices[option.key])?.value.trim() ?? '',
      ]),
    ),
    prices: [
      {
        currency,
        priceMinor: parseMoney(variant.price, currency) ?? 0,
        compareAtMinor: variant.compareAt.trim() ? parseMoney(variant.compareAt, currency) : null,
      },
      ...variant.otherPrices,
    ],
    weightGrams: variant.weight.trim() ? Number(variant.weight) : null,
    ...termsBodyOf(variant, currency),
  })),
});
