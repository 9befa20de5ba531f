import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anOrder } from '../../test/goods';
import { PriceExplanation } from './price-explanation';

const order = anOrder({
  subtotalMinor: 3998,
  discountMinor: 400,
  deliveryMinor: 490,
  taxMinor: 652,
  totalMinor: 4088,
  giftCardMinor: 1000,
  paidMinor: 1000,
  dueMinor: 3088,
  paymentStatus: 'partially_paid',
  lines: [
    {
      lineNumber: 1,
      sku: 'CUP',
      title: 'Cup',
      variantTitle: 'Blue',
      productSlug: null,
      imageKey: null,
      quantity: 2,
      unitPriceMinor: 1999,
      discountMinor: 400,
      totalMinor: 3598,
      taxMinor: 574,
      taxRateBp: 1900,
      backordered: 0,
      expectedOn: null,
    },
  ],
  explanation: {
    pricesIncludeTax: true,
    steps: [
      {
        lineNumber: 1,
        listMinor: 3998,
        adjustments: [{ title: 'Ten per cent off', code: 'WELCOME10', amountMinor: -400 }],
        totalMinor: 3598,
        taxRateBp: 1900,
        taxMinor: 574,
        taxRemainder: 0.4706,
      },
      {
        lineNumber: 0,
        listMinor: 490,
        adjustments: [],
        totalMinor: 490,
        taxRateBp: 1900,
        taxMinor: 78,
        taxRemainder: 0,
      },
    ],
  },
});

/** Label and amount of every row. */
const rows = () =>
  screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent).join(' | '));

describe('why an order costs what it costs', () => {
  it('goes from the list price over offers and tax to what is due', async () => {
    render(<PriceExplanation order={order} />);
    await userEvent.click(screen.getByText('Why this price?'));
    expect(rows()).toEqual([
      'Cup, Blue',
      'List price, 2 × €19.99 | €39.98',
      'Ten per cent off (WELCOME10) | -€4.00',
      'Price | €35.98',
      'Without VAT | €30.24',
      'VAT contained, 19%exactly €5.744706, rounded −€0.004706 | €5.74',
      'Standard delivery',
      'List price | €4.90',
      'Price | €4.90',
      'Without VAT | €4.12',
      'VAT contained, 19% | €0.78',
      'The whole order',
      'Everything without VAT | €34.36',
      'VAT at 19% | €6.52',
      'Total | €40.88',
      'Paid by gift card | -€10.00',
      'Due | €30.88',
    ]);
  });

  it('adds the tax to net prices', () => {
    const net = {
      ...order,
      paidMinor: 4278,
      dueMinor: 0,
      explanation: {
        pricesIncludeTax: false,
        steps: [
          {
            lineNumber: 1,
            listMinor: 3998,
            adjustments: [],
            totalMinor: 3998,
            taxRateBp: 700,
            taxMinor: 280,
            taxRemainder: -0.14,
          },
        ],
      },
    };
    render(<PriceExplanation order={net} />);
    expect(rows().slice(0, 6)).toEqual([
      'Cup, Blue',
      'List price, 2 × €19.99 | €39.98',
      'Without VAT | €39.98',
      'plus VAT, 7%exactly €2.798600, rounded +€0.001400 | €2.80',
      'Price | €42.78',
      'The whole order',
    ]);
  });
});
