import { type PromotionKind, parseMoney } from '@storehouse/domain';
import type { PromotionCustomerDto, PromotionDto, SavePromotionDto } from '@storehouse/dto';
import { moneyText } from '../parts/money-text';
import { newKey } from '../parts/new-key';
import { parseRate, rateText } from '../parts/rate-text';

/** What the editor holds while somebody types: numbers stay as typed. */
export interface PromotionForm {
  title: string;
  needsCode: boolean;
  code: string;
  kind: PromotionKind;
  rate: string;
  buy: string;
  get: string;
  amounts: AmountDraft[];
  categoryIds: number[];
  customers: PromotionCustomerDto[];
  isFirstOrderOnly: boolean;
  startsOn: string;
  endsOn: string;
  usageLimit: string;
  limitPerCustomer: string;
  priority: string;
  isExclusive: boolean;
  isActive: boolean;
}

export interface AmountDraft {
  key: string;
  currency: string;
  minimum: string;
  amount: string;
}

export const emptyAmount = (currency: string): AmountDraft => ({ key: newKey(), currency, minimum: '', amount: '' });

/** A new promotion: ten per cent off everything by a code, not switched on yet. */
export const emptyForm = (): PromotionForm => ({
  title: '',
  needsCode: true,
  code: '',
  kind: 'percent',
  rate: '',
  buy: '',
  get: '',
  amounts: [],
  categoryIds: [],
  customers: [],
  isFirstOrderOnly: false,
  startsOn: '',
  endsOn: '',
  usageLimit: '',
  limitPerCustomer: '',
  priority: '100',
  isExclusive: false,
  isActive: true,
});

const text = (value: number | null | undefined): string => (value ? String(value) : '');

export const formOf = (promotion: PromotionDto): PromotionForm => ({
  title: promotion.title,
  needsCode: Boolean(promotion.code),
  code: promotion.code ?? '',
  kind: promotion.kind,
  rate: rateText(promotion.rateBp),
  buy: text(promotion.buyQuantity),
  get: text(promotion.getQuantity),
  amounts: promotion.amounts.map(({ currency, minimumMinor, amountMinor }) => ({
    key: currency,
    currency,
    minimum: minimumMinor ? moneyText(minimumMinor, currency) : '',
    amount: moneyText(amountMinor, currency),
  })),
  categoryIds: promotion.categoryIds,
  customers: promotion.customers,
  isFirstOrderOnly: promotion.isFirstOrderOnly,
  startsOn: promotion.startsOn ?? '',
  endsOn: promotion.endsOn ?? '',
  usageLimit: text(promotion.usageLimit),
  limitPerCustomer: text(promotion.limitPerCustomer),
  priority: String(promotion.priority),
  isExclusive: promotion.isExclusive,
  isActive: promotion.isActive,
});

const number = (value: string): number | null => (value.trim() ? Number(value) : null);

/** The body to send. Call it only when `problemsOf` found nothing. What its kind does not have is left out. */
export const bodyOf = (form: PromotionForm): SavePromotionDto => {
  const gives = form.kind === 'buy_x_get_y';
  return {
    title: form.title.trim(),
    code: form.needsCode ? form.code.trim() : null,
    kind: form.kind,
    rateBp: gives || form.kind === 'percent' ? parseRate(form.rate) : null,
    buyQuantity: gives ? number(form.buy) : null,
    getQuantity: gives ? number(form.get) : null,
    startsOn: form.startsOn || null,
    endsOn: form.endsOn || null,
    isActive: form.isActive,
    priority: Number(form.priority),
    isExclusive: form.isExclusive,
    isFirstOrderOnly: form.isFirstOrderOnly,
    usageLimit: number(form.usageLimit),
    limitPerCustomer: number(form.limitPerCustomer),
    amounts: form.amounts.map(({ currency, minimum, amount }) => ({
      currency,
      minimumMinor: minimum.trim() ? (parseMoney(minimum, currency) ?? 0) : 0,
      amountMinor: form.kind === 'fixed' ? parseMoney(amount, currency) : null,
    })),
    categoryIds: form.categoryIds,
    customerIds: form.customers.map(({ id }) => id),
  };
};
