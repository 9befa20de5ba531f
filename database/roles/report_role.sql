-- What the reporting login may do: read the figures, see no person.
GRANT SELECT ON report_orders TO report_role;
GRANT SELECT ON report_order_lines TO report_role;
GRANT SELECT ON report_stock TO report_role;
GRANT SELECT ON report_sales_by_day TO report_role;
