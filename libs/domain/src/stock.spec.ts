import { followWord, isPreorder, owedWord, type StockFacts, stockWord } from './stock';

const promised = (facts: Partial<StockFacts> = {}): StockFacts => ({
  inStock: 0,
  available: 9,
  stockPolicy: 'backorder',
  expectedOn: '2099-05-12',
  ...facts,
});

it.each([
  [promised(), 'Back on 12 May'],
  [promised({ expectedOn: null }), 'Ships when it is back'],
  [promised({ expectedOn: '2020-05-12' }), 'Ships when it is back'],
  [promised({ stockPolicy: 'preorder' }), 'Pre-order, ships from 12 May'],
  [promised({ inStock: 2 }), 'Only 2 left'],
  [promised({ available: 0 }), 'Sold out'],
])('says how %j stands', (stock, word) => expect(stockWord(stock)).toBe(word));

it.each([
  [5, promised({ inStock: 2 }), '2 ready now, 3 follow on 12 May'],
  [3, promised({ inStock: 2 }), '2 ready now, 1 follows on 12 May'],
  [5, promised({ inStock: 2, expectedOn: null }), '2 ready now, 3 follow when they are back'],
  [3, promised({ inStock: 2, expectedOn: null }), '2 ready now, 1 follows when it is back'],
  [5, promised(), 'Back on 12 May'],
  [5, promised({ stockPolicy: 'preorder' }), 'Pre-order, ships from 12 May'],
  [2, promised({ inStock: 2 }), undefined],
  [10, promised({ inStock: 2 }), undefined],
  [5, { inStock: 2 }, undefined],
])('says what becomes of %i pieces of %j', (quantity, stock, word) => expect(followWord(quantity, stock)).toBe(word));

it('calls it a pre-order until the first pieces are there', () => {
  expect(isPreorder(promised({ stockPolicy: 'preorder' }))).toBe(true);
  expect(isPreorder(promised({ stockPolicy: 'preorder', inStock: 1 }))).toBe(false);
  expect(isPreorder(promised())).toBe(false);
});

it.each([
  [{ quantity: 5, backordered: 3, expectedOn: '2099-05-12' }, '3 of 5 still to come, expected on 12 May'],
  [{ quantity: 5, backordered: 5, expectedOn: null }, '5 of 5 still to come'],
  [{ quantity: 5, backordered: 5, expectedOn: '2020-05-12' }, '5 of 5 still to come'],
  [{ quantity: 1, backordered: 1, expectedOn: null }, 'Still to come'],
  [{ quantity: 5, backordered: 0, expectedOn: null }, undefined],
])('says what is owed of %j', (line, word) => expect(owedWord(line)).toBe(word));
