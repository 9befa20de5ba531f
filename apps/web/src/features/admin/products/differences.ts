import type { AdminProductDto } from '@storehouse/dto';
import { type Difference, differencesBetween, type Facts } from '../parts/differences';
import { formOf, type ProductForm, variantTitle } from './product-form';
import { TERM_FIELDS, TERM_WORDS } from './selling-terms';

const facts = (form: ProductForm): Facts => {
  const found = new Map<string, string>([
    ['Name', form.title],
    ['Web address', form.slug],
    ['Description', form.description],
    ['Brand', form.brand],
    ['Category', form.category],
    ['Status', form.status],
    ...form.options.map(({ name, values }): [string, string] => [
      `Option ${name}`,
      values.map(({ value }) => value).join(', '),
    ]),
    ...form.attributes.map(({ name, value }): [string, string] => [`Attribute ${name}`, value]),
  ]);
  for (const variant of form.variants) {
    found.set(`${variant.sku} stands for`, variantTitle(variant.choices, form.options) || 'the product');
    found.set(`${variant.sku} price`, variant.price);
    found.set(`${variant.sku} compare-at price`, variant.compareAt);
    found.set(`${variant.sku} barcode`, variant.barcode);
    found.set(`${variant.sku} weight`, variant.weight);
    for (const field of TERM_FIELDS) found.set(`${variant.sku} ${TERM_WORDS[field].toLowerCase()}`, variant[field]);
  }
  return found;
};

/** What differs between the form and the product as somebody else saved it meanwhile. */
export const differencesOf = (mine: ProductForm, product: AdminProductDto, currency: string): Difference[] =>
  differencesBetween(facts(mine), facts(formOf(product, currency)));
