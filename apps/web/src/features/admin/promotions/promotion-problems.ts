import { CART_QUANTITY_MAX, PROMOTION_CODE_PATTERN, parseMoney } from '@storehouse/domain';
import type { ProblemDto } from '@storehouse/dto';
import { asSentence, type Problems } from '../parts/problems';
import { parseRate } from '../parts/rate-text';
import type { PromotionForm } from './promotion-form';

const AMOUNT_HINT = 'Write an amount such as 5.00 or 5,00.';

const isWhole = (text: string, most: number): boolean =>
  /^\d{1,10}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most;

/** What the form can tell before it is sent. */
export const problemsOf = (form: PromotionForm): Problems => {
  const found: Problems = {};
  if (!form.title.trim()) found.title = 'Say what shoppers read in the cart.';
  if (form.needsCode && !PROMOTION_CODE_PATTERN.test(form.code.trim()))
    found.code = 'Use 2 to 40 letters and digits, with - or _ inside.';
  const gives = form.kind === 'buy_x_get_y';
  if ((gives || form.kind === 'percent') && !parseRate(form.rate)) found.rate = 'Write a share above 0 and up to 100.';
  if (gives && !isWhole(form.buy, CART_QUANTITY_MAX)) found.buy = 'Write a number of pieces.';
  if (gives && !isWhole(form.get, CART_QUANTITY_MAX)) found.get = 'Write a number of pieces.';
  if (form.kind === 'fixed' && form.amounts.length === 0) found.amounts = 'Add a currency with what it takes off.';
  for (const { key, currency, amount, minimum } of form.amounts) {
    if (form.amounts.some((other) => other.key !== key && other.currency === currency))
      found[`amount.${key}.currency`] = 'This currency is here twice.';
    if (form.kind === 'fixed' && !parseMoney(amount, currency)) found[`amount.${key}.amount`] = AMOUNT_HINT;
    if (minimum.trim() && parseMoney(minimum, currency) === undefined) found[`amount.${key}.minimum`] = AMOUNT_HINT;
  }
  if (form.startsOn && form.endsOn && form.endsOn < form.startsOn) found.endsOn = 'It ends before it begins.';
  for (const field of ['usageLimit', 'limitPerCustomer'] as const)
    if (form[field].trim() && !isWhole(form[field], 1_000_000_000)) found[field] = 'Write a whole number, or nothing.';
  if (!/^\d{1,9}$/.test(form.priority.trim())) found.priority = 'Write a whole number.';
  return found;
};

const FIELDS: Record<string, string> = {
  rateBp: 'rate',
  buyQuantity: 'buy',
  getQuantity: 'get',
  minimumMinor: 'minimum',
  amountMinor: 'amount',
  customerIds: 'customers',
};

/** What the API refused, addressed as the form addresses its fields. */
export const problemsFromApi = (problem: ProblemDto | undefined, form: PromotionForm): Problems => {
  if (problem?.code === 'PROMOTION_CODE_TAKEN') return { code: asSentence(problem.detail) };
  const found: Problems = {};
  for (const { field, message } of problem?.errors ?? []) found[pathOf(field, form)] ??= asSentence(message);
  return found;
};

const pathOf = (field: string, form: PromotionForm): string => {
  // A promotion that is tried stands below its own name.
  const [list = '', index, name = ''] = field.replace(/^promotion\./, '').split('.');
  const row = list === 'amounts' && index !== undefined ? form.amounts[Number(index)] : undefined;
  return row ? `amount.${row.key}.${FIELDS[name] ?? name}` : (FIELDS[list] ?? list);
};
