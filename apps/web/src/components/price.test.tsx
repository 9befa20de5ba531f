import { render, screen } from '@testing-library/react';
import { Price, savedPercent } from './price';
import { StockBadge } from './stock-badge';

describe('a price', () => {
  it('stands beside the one before a reduction', () => {
    const { container } = render(<Price minor={6499} wasMinor={7999} currency="EUR" />);
    expect(container).toHaveTextContent('Now €64.99, before €79.99');
  });

  it('says "from" when variants differ', () => {
    const { container } = render(<Price minor={1000} toMinor={2000} currency="EUR" />);
    expect(container).toHaveTextContent('from €10.00');
  });

  it('never promises more than it saves', () => {
    expect(savedPercent(6499, 7999)).toBe(18);
    expect(savedPercent(7999, 7999)).toBe(0);
    expect(savedPercent(8999, 7999)).toBe(0);
  });
});

describe('the stock word', () => {
  it.each([
    [0, 'Sold out'],
    [3, 'Only 3 left'],
    [40, 'In stock'],
  ])('for %i pieces is %s', (inStock, word) => {
    render(<StockBadge stock={{ inStock }} />);
    expect(screen.getByText(word)).toBeVisible();
  });
});
