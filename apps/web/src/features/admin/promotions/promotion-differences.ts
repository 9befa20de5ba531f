import type { PricingTermsDto, PromotionDto } from '@storehouse/dto';
import { type Difference, differencesBetween, type Facts } from '../parts/differences';
import { formOf, type PromotionForm } from './promotion-form';
import { KIND_WORDS } from './promotion-words';

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

const factsOf = (form: PromotionForm, { categories }: PricingTermsDto): Facts =>
  new Map([
    ['Name', form.title],
    ['Code', form.needsCode ? form.code : 'none'],
    ['Kind', KIND_WORDS[form.kind]],
    ['Share in %', form.rate],
    ['Buy', form.buy],
    ['Get', form.get],
    ...form.amounts.map(({ currency, amount, minimum }): [string, string] => [
      `In ${currency}`,
      [amount && `${amount} off`, minimum && `from ${minimum} on`].filter(Boolean).join(', ') || 'yes',
    ]),
    [
      'Categories',
      categories
        .filter(({ id }) => form.categoryIds.includes(id))
        .map(({ path }) => path)
        .join('\n'),
    ],
    ['Customers', form.customers.map(({ email }) => email).join('\n')],
    ['First orders only', yesNo(form.isFirstOrderOnly)],
    ['First day', form.startsOn],
    ['Last day', form.endsOn],
    ['Uses in all', form.usageLimit],
    ['Uses of each customer', form.limitPerCustomer],
    ['Priority', form.priority],
    ['Goes with no other', yesNo(form.isExclusive)],
    ['Switched on', yesNo(form.isActive)],
  ]);

/** What differs between the form and the promotion as somebody else saved it meanwhile. */
export const differencesOf = (mine: PromotionForm, theirs: PromotionDto, terms: PricingTermsDto): Difference[] =>
  differencesBetween(factsOf(mine, terms), factsOf(formOf(theirs), terms));
