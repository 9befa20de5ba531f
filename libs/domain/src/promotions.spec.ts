import { explainPromotion, isPromotionReason } from './promotions';

describe('why a promotion does not apply', () => {
  it('is said with what is missing', () => {
    expect(explainPromotion('minimum', 320, 'EUR')).toBe('Add €3.20 more of this offer.');
    expect(explainPromotion('quantity', 1, 'EUR')).toBe('Add 1 more piece of this offer.');
    expect(explainPromotion('quantity', 2, 'EUR')).toBe('Add 2 more pieces of this offer.');
    expect(explainPromotion('ended', null, 'EUR')).toBe('This offer is over.');
  });

  it('knows its own words alone', () => {
    expect([isPromotionReason('sign_in'), isPromotionReason('toString')]).toEqual([true, false]);
  });
});
