import { canBecome, ORDER_STATUS_MOVES, ORDER_STATUSES } from './order-status';

describe('order status', () => {
  it('goes forward step by step', () => {
    expect(canBecome('placed', 'packed')).toBe(true);
    expect(canBecome('placed', 'shipped')).toBe(false);
    expect(canBecome('shipped', 'placed')).toBe(false);
  });

  it('cannot be cancelled once it has left the house', () => {
    expect(ORDER_STATUSES.filter((status) => canBecome(status, 'cancelled'))).toEqual(['placed', 'packed']);
  });

  it('has a way on from every state but the last two', () => {
    expect(ORDER_STATUSES.filter((status) => ORDER_STATUS_MOVES[status].length === 0)).toEqual([
      'delivered',
      'cancelled',
    ]);
  });
});
