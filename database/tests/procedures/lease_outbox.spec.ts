import { randomBytes } from 'node:crypto';
import type { RowDataPacket } from 'mysql2/promise';
import { aDatabaseOfItsOwn, anOrder, asAdmin, asApi, aVariant } from '../support';

const LEASE_SECONDS = 60;

// Elsewhere the shop's own workers take what they find.
const own = aDatabaseOfItsOwn('outbox');
beforeAll(() => own.create(), 60_000);
afterAll(() => own.drop());
beforeEach(() => asAdmin.write("UPDATE outbox SET status = 'delivered', settled_at = NOW() WHERE status = 'waiting'"));

const lease = async (limit = 10, seconds = LEASE_SECONDS) => {
  const token = randomBytes(16);
  const [events = []] = await asApi.call('lease_outbox', token, limit, seconds);
  return { token, events };
};

const settle = (token: Buffer, { id }: RowDataPacket, error: string | null = null) =>
  asApi.callRow('settle_outbox', id, token, error);

const orders = async (count: number) => {
  const variant = await aVariant({ stock: count });
  return Promise.all(Array.from({ length: count }, () => anOrder([variant, 1])));
};

const rowOf = ({ id }: RowDataPacket) => asApi.row('SELECT * FROM outbox WHERE id = ?', [id]);

describe('the outbox', () => {
  it('gives each event to one of many workers, all of them once', async () => {
    await orders(40);
    const taken: number[] = [];
    const worker = async () => {
      for (;;) {
        const { token, events } = await lease(3);
        if (events.length === 0) return;
        for (const event of events) {
          taken.push(event.id);
          expect(await settle(token, event)).toEqual({ settled: 1 });
        }
      }
    };
    await Promise.all(Array.from({ length: 6 }, worker));
    expect(new Set(taken).size).toBe(40);
    expect(taken).toHaveLength(40);
  });

  it('keeps the order of the events of one order', async () => {
    const [order] = await orders(1);
    await asApi.call('move_order', order?.number, 'packed', 'paid', null, null);
    const seen: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const { token, events } = await lease();
      expect(events).toHaveLength(1);
      expect((await lease()).events).toEqual([]);
      for (const event of events) {
        seen.push(event.event);
        await settle(token, event);
      }
    }
    expect(seen).toEqual(['order.placed', 'order.packed', 'payment.paid']);
  });

  it('gives an event again when its lease is over, and listens to the first worker no more', async () => {
    await orders(1);
    const first = await lease(10, 1);
    expect((await lease()).events).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const second = await lease();
    expect(second.events).toMatchObject([{ id: first.events[0]?.id, attempts: 2 }]);
    for (const event of first.events) expect(await settle(first.token, event)).toEqual({ settled: 0 });
    for (const event of second.events) expect(await settle(second.token, event)).toEqual({ settled: 1 });
  });

  it('waits longer after each failure', async () => {
    await orders(1);
    const waits: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const { token, events } = await lease();
      for (const event of events) {
        await settle(token, event, 'The mail server does not answer.');
        const { status, error, due_at, id } = await rowOf(event);
        expect({ status, error }).toEqual({ status: 'waiting', error: 'The mail server does not answer.' });
        waits.push(Math.round((due_at.getTime() - Date.now()) / 1000));
        await asAdmin.write('UPDATE outbox SET due_at = NOW(3) - INTERVAL 1 SECOND WHERE id = ?', [id]);
      }
    }
    const expected = [15, 30, 60];
    expect(waits).toHaveLength(3);
    for (const [at, wait] of waits.entries()) expect(Math.abs(wait - (expected[at] ?? 0))).toBeLessThanOrEqual(3);
  });

  it('gives up after three days, until somebody tries again', async () => {
    await orders(1);
    await asAdmin.write("UPDATE outbox SET created_at = created_at - INTERVAL 3 DAY WHERE status = 'waiting'");
    const { token, events } = await lease();
    for (const event of events) await settle(token, event, 'No such mailbox.');
    expect(await Promise.all(events.map(rowOf))).toMatchObject([{ status: 'dead', error: 'No such mailbox.' }]);
    expect((await lease()).events).toEqual([]);
    for (const { id } of events) await asApi.call('retry_outbox', id);
    expect((await lease()).events).toMatchObject([{ id: events[0]?.id, attempts: 1 }]);
  });

  it('keeps one mail an event, however often it is written', async () => {
    const [order] = await orders(1);
    const event = await asApi.row('SELECT id FROM outbox WHERE order_id = ?', [order?.id]);
    const keep = () => asApi.callRow('keep_mail', event.id, 'ada@example.com', 'Your order', 'text', '<p>text</p>');
    expect(await keep()).toEqual(await keep());
  });
});
