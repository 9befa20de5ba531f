import { deliveryDays } from './dates';

describe('the days of delivery', () => {
  const friday = new Date('2026-11-20T09:00:00');

  it('leave out the weekend', () => expect(deliveryDays(2, 3, friday)).toBe('Tue 24 Nov – Wed 25 Nov'));

  it('are one day when there is no choice', () => expect(deliveryDays(1, 1, friday)).toBe('Mon 23 Nov'));
});
