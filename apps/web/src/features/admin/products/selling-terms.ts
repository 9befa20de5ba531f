import {
  CART_QUANTITY_MAX,
  CUSTOMER_LIMIT_MAX,
  PRICE_MAX_MINOR,
  parseMoney,
  STOCK_MOVE_MAX,
  STOCK_POLICIES,
  type StockPolicy,
} from '@storehouse/domain';
import type { AdminVariantDto, VariantInputDto } from '@storehouse/dto';
import { moneyText } from '../parts/money-text';
import { oneOf } from '../parts/one-of';
import type { Problems } from '../parts/problems';

/** On which terms a variant is sold, as somebody types them. */
export interface TermsDraft {
  /** A stock policy. */
  policy: string;
  backorderLimit: string;
  expectedOn: string;
  orderLimit: string;
  customerLimit: string;
  lowStockAt: string;
  cost: string;
}

export const emptyTerms = (): TermsDraft => ({
  policy: 'deny',
  backorderLimit: '',
  expectedOn: '',
  orderLimit: '',
  customerLimit: '',
  lowStockAt: '',
  cost: '',
});

/** Every field of the terms with its name. */
export const TERM_WORDS: Readonly<Record<keyof TermsDraft, string>> = {
  policy: 'When sold out',
  backorderLimit: 'Beyond stock',
  expectedOn: 'Expected on',
  orderLimit: 'Per order',
  customerLimit: 'Per customer',
  lowStockAt: 'Low from',
  cost: 'Cost',
};
export const TERM_FIELDS = Object.keys(TERM_WORDS) as (keyof TermsDraft)[];

export const POLICY_WORDS: Readonly<Record<StockPolicy, string>> = {
  deny: 'Not sold',
  backorder: 'Backorder',
  preorder: 'Pre-order',
};

const countText = (count: number | null): string => (count === null ? '' : String(count));
const countOf = (text: string): number | null => (text.trim() ? Number(text) : null);

/** True when the terms promise pieces beyond the stock. */
export const promises = ({ policy }: TermsDraft): boolean => policy !== 'deny';

/** The terms of a saved variant. */
export const termsDraftOf = (variant: AdminVariantDto, currency: string): TermsDraft => ({
  policy: variant.stockPolicy,
  backorderLimit: countText(variant.backorderLimit),
  expectedOn: variant.expectedOn ?? '',
  orderLimit: countText(variant.orderLimit),
  customerLimit: countText(variant.customerLimit),
  lowStockAt: countText(variant.lowStockAt),
  cost: moneyText(variant.costMinor, currency),
});

/** The terms alone, of something that has more: for variants that shall be sold as another one is. */
export const termsIn = (draft: TermsDraft): TermsDraft => ({
  policy: draft.policy,
  backorderLimit: draft.backorderLimit,
  expectedOn: draft.expectedOn,
  orderLimit: draft.orderLimit,
  customerLimit: draft.customerLimit,
  lowStockAt: draft.lowStockAt,
  cost: draft.cost,
});

/** What to send. What only a promise needs is left out without one, though it was typed. */
export const termsBodyOf = (draft: TermsDraft, currency: string): Partial<VariantInputDto> => ({
  stockPolicy: oneOf(STOCK_POLICIES, draft.policy),
  backorderLimit: promises(draft) ? countOf(draft.backorderLimit) : null,
  expectedOn: promises(draft) ? draft.expectedOn || null : null,
  orderLimit: countOf(draft.orderLimit),
  customerLimit: countOf(draft.customerLimit),
  lowStockAt: countOf(draft.lowStockAt),
  costMinor: draft.cost.trim() ? parseMoney(draft.cost, currency) : null,
});

/** What is wrong with the terms, by field. */
export const problemsOfTerms = (draft: TermsDraft, currency: string): Problems => {
  const found: Problems = {};
  const count = (field: keyof TermsDraft, min: number, max: number) => {
    const text = draft[field].trim();
    if (text && !(/^\d{1,7}$/.test(text) && Number(text) >= min && Number(text) <= max))
      found[field] = `A whole number from ${min} to ${max.toLocaleString('en')}.`;
  };
  count('orderLimit', 1, CART_QUANTITY_MAX);
  count('customerLimit', 1, CUSTOMER_LIMIT_MAX);
  count('lowStockAt', 0, STOCK_MOVE_MAX);
  if (promises(draft)) count('backorderLimit', 0, STOCK_MOVE_MAX);
  if (draft.policy === 'preorder' && !draft.expectedOn) found.expectedOn = 'Say when it comes.';
  const [perOrder, perCustomer] = [countOf(draft.orderLimit), countOf(draft.customerLimit)];
  if (!found.orderLimit && perOrder !== null && perCustomer !== null && perOrder > perCustomer)
    found.orderLimit = 'Not above what a customer may have.';
  const cost = draft.cost.trim() ? parseMoney(draft.cost, currency) : 0;
  if (cost === undefined || cost > PRICE_MAX_MINOR) found.cost = 'Write an amount such as 11.99 or 11,99.';
  return found;
};
