import type { EventDto, MailRowDto } from '@storehouse/dto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showPage } from '../../../../test/show';
import { refusal, stubApi } from '../../../../test/stub-api';
import { MailboxPage } from './mailbox';

const mail: MailRowDto = {
  id: 7,
  kind: 'order.placed',
  orderNumber: 'K7M4-2QXD',
  recipient: 'ada@example.com',
  subject: 'Your order K7M4-2QXD',
  createdAt: '2026-11-23T10:00:00Z',
  sentAt: '2026-11-23T10:00:01Z',
  state: 'sent',
  error: null,
};

const dead: EventDto = {
  id: 3,
  name: 'order.cancelled',
  orderNumber: 'AAAA-BBBB',
  status: 'dead',
  attempts: 20,
  dueAt: '2026-11-20T10:00:00Z',
  error: 'No such mailbox.',
  createdAt: '2026-11-17T10:00:00Z',
  settledAt: '2026-11-20T10:00:00Z',
};

const show = (shop: { canSend: boolean; dead?: EventDto[]; resend?: () => { status?: number } }) => {
  const sent = stubApi({
    'GET /admin/mails': () => ({ body: { items: [mail], nextCursor: null, canSend: shop.canSend } }),
    'GET /admin/mails/7': () => ({ body: { ...mail, text: 'Hello Ada,\n\nthank you', html: '<p>Hello</p>' } }),
    'POST /admin/mails/7/resend': shop.resend ?? (() => ({ status: 202 })),
    'GET /admin/events': () => ({ body: { items: shop.dead ?? [], nextCursor: null } }),
    'POST /admin/events/3/retry': () => ({ status: 204 }),
  });
  showPage(<MailboxPage />);
  return { sent, user: userEvent.setup() };
};

it('shows what a customer was written, and sends it again', async () => {
  const { sent, user } = show({ canSend: true });
  await user.click(await screen.findByRole('button', { name: mail.subject }));
  const dialog = await screen.findByRole('dialog', { name: mail.subject });
  expect(await within(dialog).findByText(/thank you/)).toBeInTheDocument();
  await user.click(within(dialog).getByRole('button', { name: 'Send again' }));
  expect(await within(dialog).findByText('It leaves in a moment.')).toBeInTheDocument();
  expect(sent.map(({ route }) => route)).toContain('POST /admin/mails/7/resend');
});

it('says why a mail could not be sent again', async () => {
  const { user } = show({
    canSend: true,
    resend: () => refusal(409, 'MAIL_SERVER_MISSING', { detail: 'No mail server is set up.' }),
  });
  await user.click(await screen.findByRole('button', { name: mail.subject }));
  await user.click(await screen.findByRole('button', { name: 'Send again' }));
  expect(await screen.findByText(/No mail server is set up/)).toBeInTheDocument();
});

it('offers no sending without a mail server', async () => {
  const { user } = show({ canSend: false });
  expect(await screen.findByText(/mails are kept here and not sent/)).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: mail.subject }));
  await screen.findByText(/thank you/);
  expect(screen.queryByRole('button', { name: 'Send again' })).not.toBeInTheDocument();
});

it('lists what was given up, with a way to try again', async () => {
  const { sent, user } = show({ canSend: true, dead: [dead] });
  expect(await screen.findByText(/order.cancelled of order AAAA-BBBB/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(sent.map(({ route }) => route)).toContain('POST /admin/events/3/retry'));
});
