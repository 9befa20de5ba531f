import type { LocationDto, StocktakeDto, StocktakePreviewDto } from '@storehouse/dto';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AxiosError, type AxiosResponse } from 'axios';
import { bookStocktake, previewStocktake } from './stock.api';
import { StocktakeForm } from './stocktake-form';

jest.mock('./stock.api');
const look = jest.mocked(previewStocktake);
const book = jest.mocked(bookStocktake);

const main: LocationDto = { code: 'main', name: 'Main warehouse', isActive: true, onHand: 10, held: 0 };
const line = (sku: string, counted: number, expected: number | null): StocktakePreviewDto['lines'][number] => ({
  ...{ sku, title: `Thing ${sku}`, variantTitle: '', counted, expected, held: 0 },
  problem: expected === null ? 'unknown' : null,
});

const onBooked = jest.fn();
const show = () => {
  render(<StocktakeForm locations={[main]} onBooked={onBooked} />);
  return userEvent.setup();
};
beforeEach(() => jest.clearAllMocks());

it('shows what a count changes before it is booked, and books what can be booked', async () => {
  look.mockResolvedValue({ lines: [line('A-1', 8, 10), line('B-2', 3, 3), line('X-9', 1, null)], unreadable: [4] });
  book.mockResolvedValue({ id: 7 } as StocktakeDto);
  const user = show();
  await user.type(screen.getByLabelText('Counted'), 'A-1,8{Enter}B-2,3{Enter}X-9,1{Enter}what');
  await user.click(screen.getByRole('button', { name: 'Look through' }));
  expect(look).toHaveBeenCalledWith({ location: 'main', text: 'A-1,8\nB-2,3\nX-9,1\nwhat' });

  expect(await screen.findByText('3 lines, 1 with a difference, −2 pieces in all.')).toBeVisible();
  expect(screen.getByText(/This line could not be read and will not be booked: 4/)).toBeVisible();
  expect(screen.getByText(/^1 line will not be booked: nobody knows the code/)).toBeVisible();
  expect(within(screen.getByRole('row', { name: /A-1/ })).getByText('−2')).toBeVisible();

  await user.type(screen.getByLabelText(/^Note/), 'Shelf 4');
  await user.click(screen.getByRole('button', { name: 'Book 2 lines' }));
  expect(book).toHaveBeenCalledWith({
    location: 'main',
    note: 'Shelf 4',
    lines: [
      { sku: 'A-1', counted: 8, expected: 10 },
      { sku: 'B-2', counted: 3, expected: 3 },
    ],
  });
  expect(onBooked).toHaveBeenCalledWith({ id: 7 });
  expect(screen.getByLabelText('Counted')).toHaveValue('');
});

it('says what moved meanwhile, looks again, and keeps what was counted', async () => {
  look.mockResolvedValueOnce({ lines: [line('A-1', 8, 10)], unreadable: [] });
  look.mockResolvedValueOnce({ lines: [line('A-1', 8, 9)], unreadable: [] });
  book.mockRejectedValue(
    new AxiosError('refused', 'ERR_BAD_REQUEST', undefined, undefined, {
      status: 409,
      data: {
        ...{ type: '', title: 'Nothing was booked.', status: 409, code: 'STOCKTAKE_OUTDATED', requestId: 'r1' },
        detail: 'Nothing was booked.',
        errors: [{ field: 'lines.0.expected', message: '9 of A-1 are on hand by now, not 10' }],
      },
    } as AxiosResponse),
  );
  const user = show();
  await user.type(screen.getByLabelText('Counted'), 'A-1,8');
  await user.click(screen.getByRole('button', { name: 'Look through' }));
  await user.click(await screen.findByRole('button', { name: 'Book 1 line' }));
  expect(await screen.findByText('9 of A-1 are on hand by now, not 10')).toBeVisible();
  expect(await screen.findByText('1 line, 1 with a difference, −1 piece in all.')).toBeVisible();
  expect(screen.getByLabelText('Counted')).toHaveValue('A-1,8');
});

it('counts one piece for each scan', async () => {
  const user = show();
  const scan = screen.getByLabelText('Scan');
  await user.type(scan, 'A-1{Enter}B-2{Enter}A-1{Enter}');
  expect(screen.getByLabelText('Counted')).toHaveValue('A-1,2\nB-2,1\n');
  expect(scan).toHaveValue('');
  expect(screen.getByText('Counted A-1')).toBeVisible();
});
