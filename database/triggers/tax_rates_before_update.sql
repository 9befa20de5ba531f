-- On each day a place has one rate of a tax class.
CREATE DEFINER = 'storehouse_owner'@'localhost' TRIGGER tax_rates_before_update
BEFORE UPDATE ON tax_rates
FOR EACH ROW
  CALL refuse_overlapping_tax(NEW.id, NEW.tax_class, NEW.country, NEW.region, NEW.valid_from, NEW.valid_to)
