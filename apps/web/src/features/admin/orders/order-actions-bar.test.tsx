import type { AdminOrderDto } from '@storehouse/dto';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NoticesProvider } from '../../../components/notices';
import { moveOrder } from '../admin.api';
import { OrderActions } from './order-actions-bar';

jest.mock('../admin.api');
const move = jest.mocked(moveOrder);

const order: AdminOrderDto = {
  number: 'K7M4-2QXD',
  status: 'placed',
  paymentStatus: 'unpaid',
  nextStatuses: ['packed', 'cancelled'],
  nextPaymentStatuses: ['paid'],
  itemCount: 2,
  totalMinor: 8488,
  currency: 'EUR',
  placedAt: '2026-11-23T10:00:00Z',
  email: 'ada@example.com',
  customerId: null,
  source: 'web',
  takenFrom: [],
  lines: [],
  subtotalMinor: 7998,
  discountMinor: 0,
  deliveryMinor: 490,
  pricesIncludeTax: true,
  taxMinor: 1355,
  giftCardMinor: 0,
  paidMinor: 0,
  dueMinor: 8488,
  explanation: { pricesIncludeTax: true, steps: [] },
  deliveryMethod: 'standard',
  deliveryTitle: 'Standard delivery',
  paymentMethod: 'bank_transfer',
  shippingAddress: { name: 'Ada', line1: 'Street 1', postalCode: '20457', city: 'Hamburg', country: 'DE' },
  note: null,
  history: [],
  invoiceNumber: null,
  canCancel: true,
};

const onMoved = jest.fn();
const onRefused = jest.fn();
const show = (changes: Partial<AdminOrderDto> = {}) => {
  render(
    <NoticesProvider>
      <OrderActions order={{ ...order, ...changes }} onMoved={onMoved} onRefused={onRefused} />
    </NoticesProvider>,
  );
  return userEvent.setup();
};
const offered = () => screen.queryAllByRole('button').map((button) => button.textContent);

beforeEach(() => jest.clearAllMocks());

it('offers exactly the moves the order may make, the way forward first', () => {
  show();
  expect(offered()).toEqual(['Mark as packed', 'Mark as paid', 'Cancel order']);
});

it('offers nothing once the order has reached its end', () => {
  show({ status: 'delivered', paymentStatus: 'paid', nextStatuses: [], nextPaymentStatuses: [] });
  expect(offered()).toEqual([]);
  expect(screen.getByText('Nothing left to do.')).toBeVisible();
});

it('does a harmless step at once', async () => {
  const packed = { ...order, status: 'packed' as const };
  move.mockResolvedValue(packed);
  const user = show();
  await user.click(screen.getByRole('button', { name: 'Mark as packed' }));
  expect(move).toHaveBeenCalledWith('K7M4-2QXD', { status: 'packed', note: undefined });
  expect(onMoved).toHaveBeenCalledWith(packed);
});

it('states what cancelling does to stock and money before it happens', async () => {
  move.mockResolvedValue({ ...order, status: 'cancelled' });
  const user = show();
  await user.click(screen.getByRole('button', { name: 'Cancel order' }));
  const dialog = screen.getByRole('dialog', { name: 'Cancel order?' });
  expect(dialog).toHaveTextContent('2 pieces go back to stock.');
  expect(dialog).toHaveTextContent('Nothing was paid');
  expect(move).not.toHaveBeenCalled();

  await user.type(within(dialog).getByLabelText(/Note/), 'Ordered twice');
  await user.click(within(dialog).getByRole('button', { name: 'Cancel order' }));
  expect(move).toHaveBeenCalledWith('K7M4-2QXD', { status: 'cancelled', note: 'Ordered twice' });
});

it('reminds of the money when a paid order is cancelled', async () => {
  const user = show({ paymentStatus: 'paid', nextPaymentStatuses: [], itemCount: 1 });
  await user.click(screen.getByRole('button', { name: 'Cancel order' }));
  expect(screen.getByRole('dialog')).toHaveTextContent('1 piece goes back to stock.');
  expect(screen.getByRole('dialog')).toHaveTextContent('to be sent back');
});

it('says why a step was refused and asks for the present state', async () => {
  move.mockRejectedValue(new Error('network'));
  const user = show();
  await user.click(screen.getByRole('button', { name: 'Mark as packed' }));
  await waitFor(() => expect(screen.getByRole('alert')).toBeVisible());
  expect(onRefused).toHaveBeenCalled();
});
