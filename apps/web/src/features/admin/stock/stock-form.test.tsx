import type { StockDto } from '@storehouse/dto';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { moveStock } from '../admin.api';
import { StockForm } from './stock-form';

jest.mock('../admin.api');
const move = jest.mocked(moveStock);
const booked: StockDto = { sku: 'A/1', onHand: 8, held: 0, available: 8, movements: [], nextCursor: null };

const onBooked = jest.fn();
const show = () => {
  render(<StockForm sku="A/1" onHand={10} onBooked={onBooked} />);
  return userEvent.setup();
};
beforeEach(() => jest.clearAllMocks());

it('says what the level will be before it books', async () => {
  move.mockResolvedValue(booked);
  const user = show();
  await user.type(screen.getByLabelText('Pieces received'), '24');
  expect(screen.getByText('On hand: 10 → 34')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Book' }));
  expect(move).toHaveBeenCalledWith('A/1', { reason: 'receipt', quantity: 24, note: undefined });
  await waitFor(() => expect(onBooked).toHaveBeenCalledWith(booked));
});

it('wants a reason for a correction and never books below zero', async () => {
  const user = show();
  await user.click(screen.getByLabelText(/^Correct/));
  const pieces = screen.getByLabelText(/^Difference/);
  await user.type(pieces, '-11');
  await user.click(screen.getByRole('button', { name: 'Book' }));
  expect(pieces).toHaveAccessibleDescription('Only 10 pieces are there.');
  expect(screen.getByLabelText('Reason')).toHaveAccessibleDescription('Say why, for the people who read the ledger.');
  expect(move).not.toHaveBeenCalled();

  move.mockResolvedValue(booked);
  await user.clear(pieces);
  await user.type(pieces, '-2');
  await user.type(screen.getByLabelText('Reason'), 'Broken');
  await user.click(screen.getByRole('button', { name: 'Book' }));
  expect(move).toHaveBeenCalledWith('A/1', { reason: 'correction', quantity: -2, note: 'Broken' });
});
