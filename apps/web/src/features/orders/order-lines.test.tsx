import type { OrderLineDto } from '@storehouse/dto';
import { render, screen } from '@testing-library/react';
import { anOrder } from '../../../test/goods';
import { OrderLines } from './order-lines';

const line: OrderLineDto = {
  lineNumber: 1,
  sku: 'KET-WHT',
  title: 'Kettle',
  variantTitle: 'White',
  productSlug: null,
  imageKey: null,
  quantity: 5,
  backordered: 3,
  expectedOn: '2099-05-12',
  unitPriceMinor: 3999,
  discountMinor: 0,
  totalMinor: 19995,
  taxMinor: 3192,
  taxRateBp: 1900,
};

/** The amount beside a word of the sums. */
const amount = (word: string) => screen.getByText(word, { selector: 'dt' }).nextElementSibling;

it('says of each line what is still to come', () => {
  render(<OrderLines order={anOrder({ lines: [line, { ...line, lineNumber: 2, backordered: 0 }] })} />);
  expect(screen.getAllByText(/still to come/)).toHaveLength(1);
  expect(screen.getByText('3 of 5 still to come, expected on 12 May')).toBeVisible();
});

it('says what was paid by gift card, what else, and what is left', () => {
  render(<OrderLines order={anOrder({ giftCardMinor: 1000, paidMinor: 1500, dueMinor: 2989 })} />);
  expect(amount('Gift card')).toHaveTextContent('-€10.00');
  expect(amount('Paid')).toHaveTextContent('-€5.00');
  expect(amount('Left to pay')).toHaveTextContent('€29.89');
});
