import type { MailDto, MailPageDto, ProblemDto } from '@storehouse/dto';
import { anOrderOf, aVariant } from './support/buying';
import { Client } from './support/client';
import { eventually } from './support/eventually';
import { anAdmin } from './support/people';

describe('without a mail server', () => {
  it('mails are kept for staff to read', async () => {
    const admin = await anAdmin();
    const { number } = await anOrderOf(new Client(), [await aVariant(), 1]);
    const kept = await eventually(async () => {
      const { body } = await admin.get<MailPageDto>('admin/mails?limit=100');
      expect(body.canSend).toBe(false);
      return body.items.find((mail) => mail.orderNumber === number && mail.state === 'kept');
    });
    expect(kept).toMatchObject({ kind: 'order.placed', sentAt: null, subject: `Your order ${number}` });
    expect((await admin.get<MailDto>(`admin/mails/${kept.id}`)).body.text).toContain('thank you for your order');
    expect((await admin.get<ProblemDto>('admin/mails/999999999')).body.code).toBe('NOT_FOUND');
    expect((await admin.post<ProblemDto>(`admin/mails/${kept.id}/resend`)).body.code).toBe('MAIL_SERVER_MISSING');
  });
});
