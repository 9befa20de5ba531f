import { formatMoney, type PromotionKind, type PromotionState } from '@storehouse/domain';
import type { PromotionDto } from '@storehouse/dto';
import type { BadgeTone } from '../../../components/badge';
import { shownRate } from '../parts/rate-text';
import { shownFullDay } from '../parts/times';

export const KIND_WORDS: Readonly<Record<PromotionKind, string>> = {
  percent: 'A share of the price',
  fixed: 'A fixed amount',
  free_delivery: 'Free delivery',
  buy_x_get_y: 'Buy some, get some',
};

export const STATE_WORDS: Readonly<Record<PromotionState, { word: string; tone: BadgeTone }>> = {
  active: { word: 'Active', tone: 'ok' },
  scheduled: { word: 'Scheduled', tone: 'info' },
  used_up: { word: 'Used up', tone: 'warn' },
  ended: { word: 'Ended', tone: 'neutral' },
  off: { word: 'Switched off', tone: 'neutral' },
};

/** What it gives, in a few words: "10% off", "€5.00 off", "2 + 1 free". */
export const giftWords = ({ kind, rateBp, buyQuantity, getQuantity, amounts }: PromotionDto): string => {
  if (kind === 'free_delivery') return 'Free delivery';
  if (kind === 'fixed') {
    return `${amounts.map(({ amountMinor, currency }) => formatMoney(amountMinor ?? 0, currency)).join(' or ')} off`;
  }
  const rate = rateBp === 10_000 ? 'free' : `${shownRate(rateBp ?? 0)} off`;
  return kind === 'percent' ? rate : `Buy ${buyQuantity}, get ${getQuantity} ${rate}`;
};

/** "3 of 500 uses", "3 uses". */
export const usageWords = ({ uses, usageLimit }: PromotionDto): string =>
  usageLimit ? `${uses.toLocaleString('en')} of ${usageLimit.toLocaleString('en')}` : uses.toLocaleString('en');

/** "from 1 Dec 2026", "until 24 Dec 2026", "1 Dec 2026 – 24 Dec 2026". */
export const dayWords = ({ startsOn, endsOn }: Pick<PromotionDto, 'startsOn' | 'endsOn'>): string => {
  if (startsOn && endsOn) return `${shownFullDay(startsOn)} – ${shownFullDay(endsOn)}`;
  if (startsOn) return `from ${shownFullDay(startsOn)}`;
  return endsOn ? `until ${shownFullDay(endsOn)}` : 'always';
};
