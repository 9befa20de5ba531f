-- Staff find a gift card by the last characters of its code, the only ones that are kept.
ALTER TABLE gift_cards ADD INDEX ix_gift_cards_last4 (last4, id)
