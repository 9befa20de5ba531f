import type { BookCheckDto } from '@storehouse/dto';
import { render, screen } from '@testing-library/react';
import { BookChecks } from './book-checks';

const result = { checkedAt: '2026-11-26T10:00:00Z', tookMs: 240, lookedAt: 100_000, disagreements: [], hasMore: false };
const check = (name: string, own: BookCheckDto['result']): BookCheckDto => ({
  ...{ name, says: `The rule of ${name}.`, of: 'orders', result: own, givenUpAt: null },
});

it('says of every rule whether it holds, and shows what does not agree', () => {
  const disagreements = [{ reference: 'K7M4-2QXD', expected: '1000', found: '900' }];
  render(
    <BookChecks
      checks={[check('new', null), check('good', result), check('bad', { ...result, disagreements, hasMore: true })]}
    />,
  );
  const items = screen.getAllByRole('listitem');
  expect(items[0]).toHaveTextContent('Not asked yet');
  expect(items[1]).toHaveTextContent('Holds');
  expect(items[1]).toHaveTextContent('100,000 orders in 0.24 s');
  expect(items[2]).toHaveTextContent('1+ do not agree');
  expect(screen.getByRole('row', { name: 'K7M4-2QXD 1000 900' })).toBeVisible();
});

it('says that a check did not answer in its time, whatever it said before', () => {
  render(<BookChecks checks={[{ ...check('slow', result), givenUpAt: '2026-11-26T11:00:00Z' }]} />);
  expect(screen.getByRole('listitem')).toHaveTextContent('Gave no answer in time');
  expect(screen.queryByText('Holds')).toBeNull();
});
