import type { StockPolicy } from '@storehouse/domain';
import type { VariantInputDto } from '@storehouse/dto';

/** On which terms a variant is sold, and from when on it is low. */
export interface SellingTerms {
  stockPolicy: StockPolicy;
  backorderLimit: number | null;
  expectedOn: string | null;
  orderLimit: number | null;
  customerLimit: number | null;
  lowStockAt: number | null;
}

/** Those of a variant that nobody gave any. */
const PLAIN: SellingTerms = {
  stockPolicy: 'deny',
  backorderLimit: null,
  expectedOn: null,
  orderLimit: null,
  customerLimit: null,
  lowStockAt: null,
};

/** The terms as they shall be: what the input leaves out stays as it is. */
export const termsOf = (input: VariantInputDto, known: SellingTerms = PLAIN): SellingTerms => ({
  stockPolicy: input.stockPolicy ?? known.stockPolicy,
  backorderLimit: input.backorderLimit === undefined ? known.backorderLimit : input.backorderLimit,
  expectedOn: input.expectedOn === undefined ? known.expectedOn : input.expectedOn,
  orderLimit: input.orderLimit === undefined ? known.orderLimit : input.orderLimit,
  customerLimit: input.customerLimit === undefined ? known.customerLimit : input.customerLimit,
  lowStockAt: input.lowStockAt === undefined ? known.lowStockAt : input.lowStockAt,
});

/** True when somebody wants other terms than there are. */
export const differ = (terms: SellingTerms, known: SellingTerms): boolean =>
  (Object.keys(PLAIN) as (keyof SellingTerms)[]).some((field) => terms[field] !== known[field]);
