import { CART_QUANTITY_MAX } from '@storehouse/domain';
import type { VariantDto } from '@storehouse/dto';

type Bounded = Pick<VariantDto, 'available' | 'inStock' | 'orderLimit' | 'customerLimit'>;

/** How many pieces somebody may choose, and what they are told who want more. */
export const quantityBound = ({ available, inStock, orderLimit, customerLimit }: Bounded) => {
  const perOrder = orderLimit ?? CART_QUANTITY_MAX;
  const bounds = [
    { max: customerLimit ?? Number.POSITIVE_INFINITY, note: `At most ${customerLimit} a customer.` },
    { max: perOrder, note: `At most ${perOrder} an order.` },
    {
      max: available,
      note: available > inStock ? `At most ${available} can be ordered now.` : `Only ${available} left.`,
    },
  ];
  return bounds.reduce((lowest, bound) => (bound.max < lowest.max ? bound : lowest));
};
