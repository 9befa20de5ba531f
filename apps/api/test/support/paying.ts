import { createHmac, randomUUID } from 'node:crypto';
import type { OrderDto, PlacedOrderDto, ProblemDto, StartedPaymentDto } from '@storehouse/dto';
import { sign } from '../../src/payments/providers/signature';
import { aGuestWith, aVariant, checkOut, emailOf, type Goods } from './buying';
import { type Answer, Client } from './client';

/** What the sandbox signs its messages with. */
export const SECRET = createHmac('sha256', process.env.JWT_SECRET ?? '')
  .update('sandbox-psp')
  .digest('hex');

/** An order and the e-mail that opens it. */
export type GuestOrder = PlacedOrderDto & { email: string };

/** A guest with an order to be paid by card. */
export async function aCardOrder(cup?: Goods): Promise<{ guest: Client; order: GuestOrder }> {
  const guest = await aGuestWith([cup ?? (await aVariant()), 1]);
  const email = emailOf(guest);
  const { status, body } = await checkOut(guest, { email, paymentMethod: 'card' });
  expect(status).toBe(201);
  return { guest, order: { ...body, email } };
}

/** Opens the payment page of an order. */
export const start = <T = StartedPaymentDto>(
  guest: Client,
  { number, email }: GuestOrder,
  key: string = randomUUID(),
) => guest.post<T>(`orders/${number}/payments`, { email }, { 'idempotency-key': key });

export const orderOf = async (guest: Client, { number, email }: GuestOrder): Promise<OrderDto> =>
  (await guest.get<OrderDto>(`orders/${number}?email=${encodeURIComponent(email)}`)).body;

/** Sends a webhook as the sandbox would. */
export const tell = (message: object, signature?: string): Promise<Answer<ProblemDto>> => {
  const body = JSON.stringify(message);
  return new Client().send('POST', 'payments/webhooks/sandbox', {
    body,
    headers: { 'content-type': 'application/json', 'x-sandbox-signature': signature ?? sign(body, SECRET) },
  });
};

/** What the sandbox tells when money came. */
export const captured = (reference: string, amountMinor: number, more: object = {}) => ({
  id: `evt_${randomUUID()}`,
  fact: 'captured',
  payment: reference.replaceAll('-', ''),
  reference,
  amountMinor,
  currency: 'EUR',
  failureCode: null,
  ...more,
});
