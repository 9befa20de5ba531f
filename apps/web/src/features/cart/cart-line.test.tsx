import type { CartItemDto } from '@storehouse/dto';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { aLine } from '../../../test/goods';
import { CartLine } from './cart-line';

const promised = { stockPolicy: 'backorder', inStock: 2, available: 9, expectedOn: '2027-05-12' } as const;
const onQuantity = jest.fn();

const show = (changes: Partial<CartItemDto>) =>
  render(
    <MemoryRouter>
      <ul>
        <CartLine
          item={aLine(changes)}
          currency="EUR"
          onQuantity={onQuantity}
          onRemove={() => undefined}
          onAcceptPrice={() => undefined}
        />
      </ul>
    </MemoryRouter>,
  );

describe('a line of goods that are not all there', () => {
  it.each([
    [{ ...promised, quantity: 5 }, '2 ready now, 3 follow on 12 May'],
    [{ ...promised, inStock: 0, quantity: 5 }, 'Back on 12 May'],
    [{ ...promised, inStock: 0, expectedOn: null }, 'Ships when it is back'],
    [{ ...promised, stockPolicy: 'preorder', inStock: 0 } as const, 'Pre-order, ships from 12 May'],
  ])('says of %j: %s', (changes, word) => {
    show(changes);
    expect(screen.getByText(word)).toBeVisible();
    expect(screen.queryByText(/cannot be delivered|Only/)).not.toBeInTheDocument();
  });

  it('says nothing while all of it is there', () => {
    show({ ...promised, quantity: 2 });
    expect(screen.queryByText(/ready now|Back on/)).not.toBeInTheDocument();
  });
});

describe('who wants more than there may be', () => {
  it.each([
    [{ available: 3, inStock: 3 }, 'Only 3 left.'],
    [{ ...promised, available: 3 }, 'At most 3 can be ordered now.'],
    [{ orderLimit: 3 }, 'At most 3 an order.'],
    [{ customerLimit: 3, orderLimit: 5 }, 'At most 3 a customer.'],
  ])('is told why, of %j: %s', async (changes, why) => {
    show({ quantity: 3, ...changes });
    await userEvent.click(screen.getByRole('button', { name: /One more/ }));
    expect(screen.getByRole('status')).toHaveTextContent(why);
    expect(onQuantity).not.toHaveBeenCalled();
  });
});
