import { followWord } from '@storehouse/domain';
import type { CartDto, DeliveryOptionDto } from '@storehouse/dto';
import { deliveryDays } from '../../lib/dates';

/** When a cart arrives: on which days, or so many days after everything has come in, for it is sent together. */
export const arrivalOf = ({ items }: CartDto, { minDays, maxDays }: DeliveryOptionDto): string => {
  if (items.every((item) => !followWord(item.quantity, item))) return deliveryDays(minDays, maxDays);
  if (maxDays === 1) return '1 working day after everything is there';
  return `${minDays === maxDays ? maxDays : `${minDays}–${maxDays}`} working days after everything is there`;
};
