import type { GiftCardState } from '@storehouse/domain';
import type { GiftCardMovementDto } from '@storehouse/dto';
import type { BadgeTone } from '../../../components/badge';

export const CARD_STATE_WORDS: Readonly<Record<GiftCardState, { word: string; tone: BadgeTone }>> = {
  usable: { word: 'Usable', tone: 'ok' },
  empty: { word: 'Spent', tone: 'neutral' },
  expired: { word: 'Expired', tone: 'warn' },
  closed: { word: 'Closed', tone: 'bad' },
};

export const MOVEMENT_WORDS: Readonly<Record<GiftCardMovementDto['reason'], string>> = {
  issued: 'Issued',
  spent: 'Spent',
  given_back: 'Given back',
  correction: 'Corrected',
};
