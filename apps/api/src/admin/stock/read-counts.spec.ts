import { readCounts } from './read-counts';

it.each([
  ['A-1,3\nB-2,0', []],
  ['SKU;Counted\nA-1;3\nB-2;0\n', []],
  ['A-1\t3\r\n\r\nB-2\t0', []],
  ['\ufeff"A-1", 3\n"B-2", 0', []],
  ['sku,counted\nA-1,3\nC-3,many\nB-2,0\n,4', [3, 5]],
])('reads %j', (text, unreadable) => {
  expect(readCounts(text)).toEqual({
    counts: [
      { code: 'A-1', counted: 3 },
      { code: 'B-2', counted: 0 },
    ],
    unreadable,
  });
});

it('takes no fractions, no fewer than none and no millions of millions', () => {
  expect(readCounts('A,1.5\nB,-1\nC,99999999\nD,1e3')).toEqual({ counts: [], unreadable: [1, 2, 3, 4] });
});

it('reads nothing of nothing', () => expect(readCounts('')).toEqual({ counts: [], unreadable: [] }));
