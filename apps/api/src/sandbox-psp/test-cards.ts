/** What a test card does. */
export interface TestCard {
  number: string;
  title: string;
  /** The bank's no. */
  refusal?: string;
  /** Asks its holder before it pays. */
  isChallenged?: boolean;
  /** How the messages to the shop go astray. */
  behaviour?: 'late' | 'twice' | 'forged' | 'less' | 'silent';
}

/** The cards that the sandbox takes; it refuses every other number. */
export const TEST_CARDS: readonly TestCard[] = [
  { number: '4242424242424242', title: 'Pays' },
  { number: '4000000000000002', title: 'Declined by the bank', refusal: 'card_declined' },
  { number: '4000000000009995', title: 'Not enough money', refusal: 'insufficient_funds' },
  { number: '4000000000000069', title: 'Expired card', refusal: 'expired_card' },
  { number: '4000002760003184', title: 'Pays after 3-D Secure', isChallenged: true },
  { number: '4000000000000077', title: 'Pays; the shop hears of it five seconds late', behaviour: 'late' },
  { number: '4000000000000085', title: 'Pays; messages come twice and in the wrong order', behaviour: 'twice' },
  { number: '4000000000000093', title: 'Pays; a forged message comes first', behaviour: 'forged' },
  { number: '4000000000000101', title: 'Takes one cent less than was asked', behaviour: 'less' },
  { number: '4000000000000119', title: 'Pays; the shop never hears of it', behaviour: 'silent' },
];

/** The card with this number, however it was typed. */
export const testCard = (typed: string): TestCard | undefined => {
  const digits = typed.replace(/[\s-]/g, '');
  return TEST_CARDS.find(({ number }) => number === digits);
};
