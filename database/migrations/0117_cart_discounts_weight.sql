-- The weights by which a discount is shared are worked out where they are used.
ALTER TABLE cart_discounts DROP COLUMN weight_minor
