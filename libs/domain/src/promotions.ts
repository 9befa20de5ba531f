import { formatMoney } from './money';

/** What a promotion does. */
export const PROMOTION_KINDS = ['percent', 'fixed', 'free_delivery', 'buy_x_get_y'] as const;
export type PromotionKind = (typeof PROMOTION_KINDS)[number];

/** Where a promotion stands today, the first that fits counting. */
export const PROMOTION_STATES = ['off', 'ended', 'used_up', 'scheduled', 'active'] as const;
export type PromotionState = (typeof PROMOTION_STATES)[number];

/** Where a gift card stands today, the first that fits counting. */
export const GIFT_CARD_STATES = ['closed', 'empty', 'expired', 'usable'] as const;
export type GiftCardState = (typeof GIFT_CARD_STATES)[number];

/** What a code may look like. Letter case does not count. */
export const PROMOTION_CODE_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_-]{1,39}$/;
/** What a gift card's code may look like when its hyphens and spaces are gone. */
export const GIFT_CARD_CODE_PATTERN = /^[A-Za-z0-9 -]{8,40}$/;

/** Why a promotion does not apply to a cart, as the database says it. */
const REASONS = {
  ended: () => 'This offer is over.',
  not_started: () => 'This offer has not begun yet.',
  currency: () => 'This offer does not hold in this currency.',
  used_up: () => 'This offer has been used up.',
  sign_in: () => 'Please sign in to use this offer.',
  not_yours: () => 'This offer is for other customers.',
  first_order: () => 'This offer is for a first order.',
  used_by_you: () => 'You have used this offer already.',
  no_goods: () => 'Nothing in the cart belongs to this offer.',
  quantity: (missing: number) => `Add ${missing} more ${missing === 1 ? 'piece' : 'pieces'} of this offer.`,
  minimum: (missing: number, currency: string) => `Add ${formatMoney(missing, currency)} more of this offer.`,
  not_combinable: () => 'This offer cannot be combined with another in the cart.',
  nothing_left: () => 'There is nothing left to take off.',
} satisfies Record<string, (missing: number, currency: string) => string>;
export type PromotionReason = keyof typeof REASONS;

/** Why a promotion does not apply and what is missing, in a sentence. */
export const explainPromotion = (reason: PromotionReason, missing: number | null, currency: string): string =>
  REASONS[reason](missing ?? 0, currency);

/** True when the word is such a reason. */
export const isPromotionReason = (word: string): word is PromotionReason => Object.hasOwn(REASONS, word);
