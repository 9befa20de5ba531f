import { bodyOfOrder, emptyOrder, type ManualOrderForm, problemsOfOrder, problemsOfRefusedOrder } from './manual-order';

const filled: ManualOrderForm = {
  ...emptyOrder(),
  email: 'ada@example.com',
  name: 'Ada',
  line1: 'Street 1',
  postalCode: '20457',
  city: 'Hamburg',
  delivery: '4,90',
  lines: [
    { key: 'a', sku: 'EK-17', quantity: '2', price: '' },
    { key: 'b', sku: 'TS-2', quantity: '1', price: '11,99' },
  ],
};

it('sends a price only where one was written, in minor units', () => {
  expect(problemsOfOrder(filled, 'EUR')).toEqual({});
  expect(bodyOfOrder(filled, 'EUR')).toMatchObject({
    deliveryMinor: 490,
    lines: [
      { sku: 'EK-17', quantity: 2, unitPriceMinor: undefined },
      { sku: 'TS-2', quantity: 1, unitPriceMinor: 1199 },
    ],
  });
});

it('finds what is missing or cannot be read', () => {
  const lines = [{ key: 'a', sku: '', quantity: '0', price: 'much' }];
  expect(Object.keys(problemsOfOrder({ ...filled, city: ' ', lines }, 'EUR'))).toEqual([
    'city',
    'line.a.sku',
    'line.a.quantity',
    'line.a.price',
  ]);
});

it('puts a refusal at the line it is about', () => {
  const refused = { type: '', title: '', status: 409, code: 'OUT_OF_STOCK', requestId: 'r1' };
  expect(problemsOfRefusedOrder({ ...refused, detail: 'only 1 piece of TS-2 is left' }, filled)).toEqual({
    'line.b.sku': 'Only 1 piece of TS-2 is left.',
  });
  const errors = [{ field: 'lines.0.unitPriceMinor', message: 'too large' }];
  expect(problemsOfRefusedOrder({ ...refused, detail: '', errors }, filled)).toEqual({ 'line.a.price': 'Too large.' });
});
