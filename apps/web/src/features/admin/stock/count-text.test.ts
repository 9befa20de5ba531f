import { withScan } from './count-text';

it('adds a line for a new code and counts up one that is there', () => {
  const once = withScan('', 'A-1');
  expect(once).toBe('A-1,1\n');
  const both = withScan(once, 'B-2');
  expect(both).toBe('A-1,1\nB-2,1\n');
  expect(withScan(both, 'A-1')).toBe('A-1,2\nB-2,1\n');
});

it('leaves what was pasted as it is', () => {
  expect(withScan('sku;counted\nA-1;7', 'A-1')).toBe('sku;counted\nA-1,8');
  expect(withScan('A-1 , x', 'A-1')).toBe('A-1,1');
});
