import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LowAtCell } from './low-at-cell';
import { setLowStock } from './stock.api';

jest.mock('./stock.api');
const save = jest.mocked(setLowStock);
const onSaved = jest.fn();

const show = (value: number | null = null) => {
  render(<LowAtCell sku="A-1" value={value} lowAt={value ?? 5} onSaved={onSaved} />);
  return { user: userEvent.setup(), input: screen.getByLabelText('A-1 is low from') };
};
beforeEach(() => jest.clearAllMocks());

it('saves with Enter, and an empty field means the shop’s own number', async () => {
  save.mockResolvedValue();
  const { user, input } = show(12);
  await user.clear(input);
  await user.type(input, '{Enter}');
  expect(save).toHaveBeenCalledWith('A-1', null);
  expect(onSaved).toHaveBeenCalledTimes(1);
});

it('takes back with Esc, and saves nothing that is as it was', async () => {
  const { user, input } = show();
  expect(input).toHaveAttribute('placeholder', '5');
  await user.type(input, '30{Escape}');
  expect(input).toHaveValue('');
  await user.tab();
  expect(save).not.toHaveBeenCalled();
});

it('keeps what was typed and says what is wrong with it', async () => {
  const { user, input } = show();
  await user.type(input, 'few');
  await user.tab();
  expect(input).toHaveValue('few');
  expect(input).toHaveAccessibleDescription('A whole number of pieces.');
});
