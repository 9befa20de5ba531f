-- Orders that were paid before payments had rows of their own, and those that cost nothing.
UPDATE orders SET paid_minor = total_minor, payment_status = 'paid' WHERE payment_status = 'paid' OR total_minor = 0
