import type { StockDto, StockLevelDto } from '@storehouse/dto';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { moveStock, transferStock } from './stock.api';
import { StockForm } from './stock-form';

jest.mock('./stock.api');
const move = jest.mocked(moveStock);
const transfer = jest.mocked(transferStock);
const main: StockLevelDto = {
  location: 'main',
  name: 'Main warehouse',
  isActive: true,
  onHand: 10,
  held: 0,
  available: 10,
};
const counter: StockLevelDto = { ...main, location: 'counter', name: 'Shop counter', onHand: 2, held: 1, available: 1 };
const booked: StockDto = {
  sku: 'A/1',
  onHand: 8,
  held: 0,
  available: 8,
  owed: 0,
  lowAt: 5,
  levels: [main],
  movements: [],
  nextCursor: null,
};

const onBooked = jest.fn();
const show = (...levels: StockLevelDto[]) => {
  render(<StockForm sku="A/1" levels={levels} onBooked={onBooked} />);
  return userEvent.setup();
};
beforeEach(() => jest.clearAllMocks());

it('says what the level will be before it books', async () => {
  move.mockResolvedValue(booked);
  const user = show(main);
  await user.type(screen.getByLabelText('Pieces received'), '24');
  expect(screen.getByText('On hand: 10 → 34')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Book' }));
  expect(move).toHaveBeenCalledWith('A/1', { reason: 'receipt', quantity: 24, location: 'main', note: undefined });
  await waitFor(() => expect(onBooked).toHaveBeenCalledWith(booked));
});

it('wants a reason for a correction and never books below zero', async () => {
  const user = show(main);
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
  expect(move).toHaveBeenCalledWith('A/1', { reason: 'correction', quantity: -2, location: 'main', note: 'Broken' });
});

it('books at the location that is chosen, and leaves what is held there', async () => {
  move.mockResolvedValue(booked);
  const user = show(main, counter);
  await user.click(screen.getByLabelText(/^Count/));
  await user.selectOptions(screen.getByLabelText('Location'), 'counter');
  const pieces = screen.getByLabelText('Pieces counted');
  await user.type(pieces, '0');
  await user.click(screen.getByRole('button', { name: 'Book' }));
  expect(pieces).toHaveAccessibleDescription('Held for checkouts: 1 piece.');
  await user.clear(pieces);
  await user.type(pieces, '1');
  expect(screen.getByText('Shop counter, on hand: 2 → 1')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Book' }));
  expect(move).toHaveBeenCalledWith('A/1', { reason: 'count', quantity: 1, location: 'counter', note: undefined });
});

it('transfers to another location, where there is one', async () => {
  transfer.mockResolvedValue(booked);
  const user = show(main, counter);
  await user.click(screen.getByLabelText(/^Transfer/));
  await user.type(screen.getByLabelText('Pieces moved'), '4');
  await user.click(screen.getByRole('button', { name: 'Book' }));
  expect(transfer).toHaveBeenCalledWith('A/1', { from: 'main', to: 'counter', quantity: 4, note: undefined });
});

it('offers no transfer where there is but one location', () => {
  show(main);
  expect(screen.queryByLabelText(/^Transfer/)).not.toBeInTheDocument();
  expect(screen.queryByLabelText('Location')).not.toBeInTheDocument();
});
