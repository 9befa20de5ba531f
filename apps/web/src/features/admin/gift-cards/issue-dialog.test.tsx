import type { IssuedGiftCardDto, PricingTermsDto } from '@storehouse/dto';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { issueGiftCard } from './gift-cards.api';
import { IssueDialog } from './issue-dialog';

jest.mock('./gift-cards.api');
const issue = jest.mocked(issueGiftCard);

const terms: PricingTermsDto = {
  priceLists: [{ currency: 'EUR', pricesIncludeTax: true }],
  country: 'DE',
  timeZone: '+01:00',
  today: '2026-11-26',
  categories: [],
};
const card: IssuedGiftCardDto = {
  ...{ id: 5, state: 'usable', last4: '4HWP', currency: 'EUR', issuedMinor: 5000, balanceMinor: 5000 },
  ...{ expiresOn: null, isActive: true, note: null, createdAt: '2026-11-26T10:00:00Z', code: 'K7M4-2QXD-9ZTR-4HWP' },
};

const onClose = jest.fn();
const open = () => {
  render(<IssueDialog terms={terms} onIssued={jest.fn()} onClose={onClose} />);
  return userEvent.setup({ delay: null });
};
beforeEach(() => {
  jest.clearAllMocks();
  issue.mockResolvedValue(card);
});

it('does not send an amount it cannot read', async () => {
  const user = open();
  await user.type(screen.getByLabelText('Amount'), 'fifty');
  await user.click(screen.getByRole('button', { name: 'Issue' }));
  expect(screen.getByLabelText('Amount')).toHaveAccessibleDescription('Write an amount such as 50.00 or 50,00.');
  expect(issue).not.toHaveBeenCalled();
});

it('shows the code once, and asks before it is gone', async () => {
  const user = open();
  await user.type(screen.getByLabelText('Amount'), '50');
  await user.click(screen.getByRole('button', { name: 'Issue' }));
  expect(issue).toHaveBeenCalledWith({ currency: 'EUR', amountMinor: 5000, expiresOn: null, note: null });
  expect(await screen.findByText('K7M4-2QXD-9ZTR-4HWP')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect(screen.getByText(/Have you kept it\?/)).toBeVisible();
  expect(onClose).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'I have it' }));
  expect(onClose).toHaveBeenCalled();
});

it('closes at once when the code was copied', async () => {
  const user = open();
  await user.type(screen.getByLabelText('Amount'), '50');
  await user.click(screen.getByRole('button', { name: 'Issue' }));
  await user.click(await screen.findByRole('button', { name: 'Copy' }));
  expect(await screen.findByText('Copied.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect(onClose).toHaveBeenCalled();
});
