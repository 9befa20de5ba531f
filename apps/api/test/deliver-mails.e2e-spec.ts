import { setTimeout as sleep } from 'node:timers/promises';
import type { EventPageDto, MailDto, MailPageDto, ProblemDto } from '@storehouse/dto';
import { anOrderOf, atOnce, aVariant, emailOf } from './support/buying';
import { anAddress, Client } from './support/client';
import { sql } from './support/database';
import { eventually } from './support/eventually';
import { MailServer } from './support/mail-server';
import { aDatabaseOfItsOwn } from './support/own-database';
import { anAdmin, type Person } from './support/people';
import { aServer, type Server } from './support/server';

describe('mails', () => {
  const mailServer = new MailServer();
  let settings: Record<string, string>;
  let first: Server;
  let second: Server;
  let admin: Person;

  const guest = () => new Client(anAddress(), first.origin);
  const mailsAbout = (words: string) => mailServer.mails.filter((mail) => mail.includes(words));
  const waiting = async () => (await sql("SELECT id FROM outbox WHERE status = 'waiting'")).length;

  beforeAll(async () => {
    settings = {
      ...(await aDatabaseOfItsOwn('mails')),
      SMTP_URL: await mailServer.start(),
      MAIL_FROM: 'shop@storehouse.example',
      PUBLIC_URL: 'https://shop.storehouse.example',
    };
    [first, second] = await Promise.all([aServer(settings), aServer(settings)]);
    admin = await anAdmin(first.origin);
  }, 60_000);
  afterAll(() => mailServer.stop());

  it('tell the customer what was bought, what it costs and where the order is', async () => {
    const buyer = guest();
    const { number } = await anOrderOf(buyer, [await aVariant({ priceMinor: 1999 }), 2]);
    const mail = await eventually(() => mailsAbout(`Your order ${number}`)[0]);
    expect(mail).toContain(`To: ${emailOf(buyer)}`);
    expect(mail).toContain('From: shop@storehouse.example');
    expect(mail).toContain(`https://shop.storehouse.example/orders/${number}`);
    const { body } = await eventually(async () => {
      const { body: list } = await admin.get<MailPageDto>(`admin/mails?q=${emailOf(buyer)}`);
      const sent = list.items.find((one) => one.orderNumber === number && one.state === 'sent');
      return sent && admin.get<MailDto>(`admin/mails/${sent.id}`);
    });
    expect(body).toMatchObject({ kind: 'order.placed', recipient: emailOf(buyer), state: 'sent', error: null });
    expect(body.text).toMatch(/2 × Product .+ €39\.98\n/);
    expect(body.text).toMatch(/Total, with €7\.16 tax contained +€44\.88/);
    expect(body.html).toContain(`<a href="https://shop.storehouse.example/orders/${number}">`);
  });

  it('tell of payment, sending and cancelling in the order in which it happened', async () => {
    const cup = await aVariant();
    const { number } = await anOrderOf(guest(), [cup, 1]);
    const other = await anOrderOf(guest(), [cup, 1]);
    await admin.post(`admin/orders/${number}/moves`, { status: 'packed', paymentStatus: 'paid' });
    await admin.post(`admin/orders/${number}/moves`, { status: 'shipped' });
    await admin.post(`admin/orders/${other.number}/moves`, { status: 'cancelled' });
    await eventually(() => mailsAbout(number).length === 3 && mailsAbout(other.number).length === 2);
    const subjects = (words: string) => mailsAbout(words).map((mail) => /^Subject: (.*)$/m.exec(mail)?.[1]);
    expect(subjects(number)).toEqual([
      `Your order ${number}`,
      `Payment received for order ${number}`,
      `Order ${number} is on its way`,
    ]);
    expect(subjects(other.number)).toEqual([`Your order ${other.number}`, `Order ${other.number} is cancelled`]);
  });

  it('are sent once each by two instances, with one line in the log for each event', async () => {
    const cup = await aVariant({ stock: 30 });
    const orders = await atOnce(30, () => anOrderOf(guest(), [cup, 1]));
    await eventually(async () => (await waiting()) === 0);
    expect(orders.map(({ number }) => mailsAbout(`Your order ${number}`).length)).toEqual(orders.map(() => 1));
    const [line] = await sql<{ id: number }>(
      'SELECT e.id FROM outbox e JOIN orders o ON o.id = e.order_id WHERE o.number = ?',
      [orders[0]?.number],
    );
    // The log is written in batches, a moment after the fact.
    const lines = await eventually(() => {
      const found = `${first.log()}${second.log()}`
        .split('\n')
        .filter((text) => text.includes(`"outboxId":${line?.id},`));
      return found.length > 0 && found;
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"outcome":"sent"');
  });

  it('wait while the mail server refuses, and are sent once more when staff ask for it', async () => {
    mailServer.isRefusing = true;
    const { number } = await anOrderOf(guest(), [await aVariant(), 1]);
    const failed = await eventually(async () => {
      const { body } = await admin.get<MailPageDto>('admin/mails');
      return body.items.find((mail) => mail.orderNumber === number && mail.error);
    });
    expect(failed).toMatchObject({ state: 'waiting', sentAt: null, error: expect.stringContaining('450') });
    mailServer.isRefusing = false;
    await sql("UPDATE outbox SET due_at = NOW(3) WHERE status = 'waiting'");
    await eventually(() => mailsAbout(`Your order ${number}`).length === 1);
    expect((await admin.post(`admin/mails/${failed.id}/resend`)).status).toBe(202);
    await eventually(() => mailsAbout(`Your order ${number}`).length === 2);
    expect((await admin.post<ProblemDto>('admin/mails/999999/resend')).body.code).toBe('NOT_FOUND');
  });

  it('are listed with what could not be delivered, which staff can try again', async () => {
    mailServer.isRefusing = true;
    const { number } = await anOrderOf(guest(), [await aVariant(), 1]);
    await eventually(
      async () => (await sql('SELECT 1 FROM outbox WHERE error IS NOT NULL AND attempts = 1')).length > 0,
    );
    await sql("UPDATE outbox SET created_at = NOW(3) - INTERVAL 4 DAY, due_at = NOW(3) WHERE status = 'waiting'");
    const dead = await eventually(async () => {
      const { body } = await admin.get<EventPageDto>('admin/events?status=dead');
      return body.items.find(({ orderNumber }) => orderNumber === number);
    });
    expect(dead).toMatchObject({ name: 'order.placed', error: expect.stringContaining('450') });
    mailServer.isRefusing = false;
    expect((await admin.post(`admin/events/${dead.id}/retry`)).status).toBe(204);
    await eventually(() => mailsAbout(`Your order ${number}`).length === 1);
    expect((await admin.post<ProblemDto>('admin/events/999999/retry')).body.code).toBe('NOT_FOUND');
  });

  it('outlive a worker that is killed in the middle: the next one delivers when the lease ends', async () => {
    await second.stop();
    const third = await aServer(settings);
    await first.stop();
    const cup = await aVariant();
    const buyer = new Client(anAddress(), third.origin);
    mailServer.isHanging = true;
    const { number } = await anOrderOf(buyer, [cup, 1]);
    await eventually(async () => (await sql('SELECT 1 FROM outbox WHERE lease_token IS NOT NULL')).length > 0);
    third.process.kill('SIGKILL');
    await third.exited;
    mailServer.isHanging = false;
    const [lease] = await sql<{ left_s: number }>(
      "SELECT TIMESTAMPDIFF(SECOND, NOW(), due_at) AS left_s FROM outbox WHERE status = 'waiting'",
    );
    expect(lease?.left_s).toBeGreaterThan(30);

    const fourth = await aServer(settings);
    await sleep(1500);
    expect(mailsAbout(`Your order ${number}`)).toEqual([]);
    await sql("UPDATE outbox SET due_at = NOW(3) WHERE status = 'waiting'");
    await eventually(() => mailsAbout(`Your order ${number}`).length === 1);
    await fourth.stop();
  });
});
