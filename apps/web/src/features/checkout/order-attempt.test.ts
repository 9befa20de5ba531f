import type { PlacedOrderDto, PlaceOrderDto } from '@storehouse/dto';
import { AxiosError, type AxiosResponse } from 'axios';
import { aPlacedOrder } from '../../../test/goods';
import { refusal } from '../../../test/stub-api';
import { attemptOrder, hasOpenAttempt } from './order-attempt';

const body: PlaceOrderDto = {
  email: 'ada@example.com',
  shippingAddress: { name: 'Ada', line1: 'Street 1', postalCode: '20457', city: 'Hamburg', country: 'DE' },
  deliveryMethod: 'standard',
  paymentMethod: 'bank_transfer',
};
const lost = new AxiosError('timeout', AxiosError.ECONNABORTED);
const refused = (...given: Parameters<typeof refusal>) => {
  const { status, body: data } = refusal(...given);
  return new AxiosError('refused', undefined, undefined, undefined, {
    status,
    data,
    headers: { 'retry-after': '0.01' },
  } as unknown as AxiosResponse);
};

describe('placing an order', () => {
  const send = jest.fn<Promise<PlacedOrderDto>, [PlaceOrderDto, string]>();
  const keys = () => send.mock.calls.map(([, key]) => key);
  beforeEach(() => send.mockReset());

  it('uses the same key again after a lost answer', async () => {
    send.mockRejectedValueOnce(lost).mockResolvedValueOnce(aPlacedOrder());
    await expect(attemptOrder(body, send)).rejects.toBe(lost);
    expect(hasOpenAttempt()).toBe(true);
    await expect(attemptOrder(body, send)).resolves.toMatchObject({ number: 'K7M4-2QXD' });
    expect(keys()[1]).toBe(keys()[0]);
    expect(hasOpenAttempt()).toBe(false);
  });

  it('takes a new key once the shop has refused', async () => {
    send.mockRejectedValueOnce(refused(409, 'OUT_OF_STOCK')).mockResolvedValueOnce(aPlacedOrder());
    await expect(attemptOrder(body, send)).rejects.toThrow();
    await attemptOrder(body, send);
    expect(keys()[1]).not.toBe(keys()[0]);
  });

  it('asks again with the same key while the first request still runs', async () => {
    send.mockRejectedValueOnce(refused(409, 'IDEMPOTENCY_IN_PROGRESS')).mockResolvedValueOnce(aPlacedOrder());
    await expect(attemptOrder(body, send)).resolves.toMatchObject({ number: 'K7M4-2QXD' });
    expect(keys()[1]).toBe(keys()[0]);
    expect(hasOpenAttempt()).toBe(false);
  });

  it('keeps the key while nobody has judged the order', async () => {
    send.mockRejectedValueOnce(refused(429, 'TOO_MANY_REQUESTS')).mockResolvedValueOnce(aPlacedOrder());
    await expect(attemptOrder(body, send)).rejects.toThrow();
    await attemptOrder(body, send);
    expect(keys()[1]).toBe(keys()[0]);
  });

  it('brings back the order of the first try when something was changed after a lost answer', async () => {
    send
      .mockRejectedValueOnce(lost)
      .mockRejectedValueOnce(refused(422, 'IDEMPOTENCY_KEY_REUSED'))
      .mockResolvedValueOnce(aPlacedOrder());
    await expect(attemptOrder(body, send)).rejects.toBe(lost);
    await attemptOrder({ ...body, note: 'Ring twice' }, send);
    expect(send.mock.calls[2]).toEqual([body, keys()[0]]);
  });
});
