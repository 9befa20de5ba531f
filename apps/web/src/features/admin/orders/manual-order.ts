import { ORDER_QUANTITY_MAX, type PaymentMethod, parseMoney } from '@storehouse/domain';
import type { ManualOrderDto, ProblemDto } from '@storehouse/dto';
import { asSentence, type Problems } from '../parts/problems';

export interface ManualLine {
  key: string;
  sku: string;
  quantity: string;
  /** Empty for the list price. */
  price: string;
}

/** What the form for an order by hand holds while somebody types. */
export interface ManualOrderForm {
  email: string;
  name: string;
  line1: string;
  postalCode: string;
  city: string;
  country: string;
  delivery: string;
  paymentMethod: PaymentMethod;
  note: string;
  lines: ManualLine[];
}

export const emptyOrder = (): ManualOrderForm => ({
  email: '',
  name: '',
  line1: '',
  postalCode: '',
  city: '',
  country: 'DE',
  delivery: '',
  paymentMethod: 'bank_transfer',
  note: '',
  lines: [{ key: 'first', sku: '', quantity: '1', price: '' }],
});

const REQUIRED = {
  email: 'Write an e-mail for the order.',
  name: 'Write who gets it.',
  line1: 'Write street and number.',
  postalCode: 'Write the postcode.',
  city: 'Write the city.',
} as const;

/** What the form can tell before it is sent. */
export const problemsOfOrder = (form: ManualOrderForm, currency: string): Problems => {
  const found: Problems = {};
  for (const [field, sentence] of Object.entries(REQUIRED)) {
    if (!form[field as keyof typeof REQUIRED].trim()) found[field] = sentence;
  }
  const unreadable = (text: string) => text.trim() !== '' && parseMoney(text, currency) === undefined;
  if (unreadable(form.delivery)) found.delivery = 'Write an amount such as 4.90 or 4,90.';
  for (const { key, sku, quantity, price } of form.lines) {
    if (!sku.trim()) found[`line.${key}.sku`] = 'Write a SKU.';
    const pieces = /^\d{1,6}$/.test(quantity.trim()) ? Number(quantity) : 0;
    if (pieces < 1 || pieces > ORDER_QUANTITY_MAX) found[`line.${key}.quantity`] = 'From 1 up.';
    if (unreadable(price)) found[`line.${key}.price`] = 'Such as 11.99.';
  }
  return found;
};

const FIELDS: Record<string, string> = { unitPriceMinor: 'price', deliveryMinor: 'delivery' };

/** What the API refused, addressed as the form addresses its fields; a refusal about goods names their SKU. */
export const problemsOfRefusedOrder = (problem: ProblemDto | undefined, form: ManualOrderForm): Problems => {
  const found: Problems = {};
  for (const { field, message } of problem?.errors ?? []) {
    const parts = field.split('.');
    const last = parts.at(-1) ?? field;
    const line = parts[0] === 'lines' ? form.lines[Number(parts[1])] : undefined;
    const name = FIELDS[last] ?? last;
    found[line ? `line.${line.key}.${name}` : name] ??= asSentence(message);
  }
  if (problem && !problem.errors) {
    const words = problem.detail.split(/[\s,;:]+/).map((word) => word.replace(/\.$/, ''));
    const line = form.lines.find(({ sku }) => words.includes(sku.trim()));
    if (line) found[`line.${line.key}.sku`] = asSentence(problem.detail);
  }
  return found;
};

/** The body to send. Call it only when `problemsOfOrder` found nothing. */
export const bodyOfOrder = (form: ManualOrderForm, currency: string): ManualOrderDto => ({
  email: form.email.trim(),
  shippingAddress: {
    name: form.name.trim(),
    line1: form.line1.trim(),
    postalCode: form.postalCode.trim(),
    city: form.city.trim(),
    country: form.country,
  },
  lines: form.lines.map(({ sku, quantity, price }) => ({
    sku: sku.trim(),
    quantity: Number(quantity),
    unitPriceMinor: price.trim() ? parseMoney(price, currency) : undefined,
  })),
  deliveryMinor: form.delivery.trim() ? parseMoney(form.delivery, currency) : undefined,
  paymentMethod: form.paymentMethod,
  note: form.note.trim() || undefined,
});
