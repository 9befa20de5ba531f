-- The tables after all migrations. Written by `npm run db:docs`; edit migrations, not this file.

CREATE TABLE `addresses` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `user_id` bigint(20) unsigned NOT NULL,
  `name` varchar(100) NOT NULL,
  `line1` varchar(150) NOT NULL,
  `line2` varchar(150) DEFAULT NULL,
  `postal_code` varchar(20) NOT NULL,
  `city` varchar(100) NOT NULL,
  `region` varchar(100) DEFAULT NULL,
  `country` char(2) NOT NULL,
  `phone` varchar(40) DEFAULT NULL,
  `is_default` tinyint(1) NOT NULL DEFAULT 0,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `default_of` bigint(20) unsigned GENERATED ALWAYS AS (if(`is_default` = 1,`user_id`,NULL)) STORED,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_addresses_default_of` (`default_of`),
  KEY `fk_addresses_user` (`user_id`),
  CONSTRAINT `fk_addresses_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `attempt_counters` (
  `scope` varchar(40) NOT NULL,
  `subject` binary(32) NOT NULL,
  `window_started_at` datetime(3) NOT NULL,
  `attempts` int(10) unsigned NOT NULL,
  PRIMARY KEY (`scope`,`subject`),
  KEY `ix_attempt_counters_window` (`window_started_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `backorders` (
  `order_id` bigint(20) unsigned NOT NULL,
  `line_number` int(10) unsigned NOT NULL,
  `variant_id` bigint(20) unsigned NOT NULL,
  `quantity` int(11) NOT NULL,
  `filled` int(11) NOT NULL DEFAULT 0,
  `closed_at` datetime(3) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `owed` int(11) GENERATED ALWAYS AS (if(`closed_at` is null,`quantity` - `filled`,0)) STORED,
  PRIMARY KEY (`order_id`,`line_number`),
  KEY `ix_backorders_variant` (`variant_id`,`owed`,`order_id`),
  KEY `ix_backorders_owed` (`owed`,`variant_id`),
  CONSTRAINT `fk_backorders_line` FOREIGN KEY (`order_id`, `line_number`) REFERENCES `order_lines` (`order_id`, `line_number`),
  CONSTRAINT `fk_backorders_variant` FOREIGN KEY (`variant_id`) REFERENCES `product_variants` (`id`),
  CONSTRAINT `ck_backorders_quantity` CHECK (`quantity` > 0 and `filled` between 0 and `quantity`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `book_results` (
  `check_name` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `checked_at` datetime(3) DEFAULT NULL,
  `took_ms` int(10) unsigned NOT NULL,
  `looked_at` bigint(20) unsigned NOT NULL,
  `disagreements` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`disagreements`)),
  `has_more` tinyint(1) NOT NULL,
  `given_up_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`check_name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `book_runs` (
  `id` tinyint(3) unsigned NOT NULL,
  `token` binary(16) DEFAULT NULL,
  `started_at` datetime(3) DEFAULT NULL,
  `leased_until` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `ck_book_runs_one` CHECK (`id` = 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `brands` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `slug` varchar(200) NOT NULL,
  `name` varchar(100) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_brands_slug` (`slug`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `carts` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `token_hash` binary(32) DEFAULT NULL,
  `user_id` bigint(20) unsigned DEFAULT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `status` varchar(10) NOT NULL DEFAULT 'open',
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `updated_at` datetime(3) NOT NULL DEFAULT current_timestamp(3) ON UPDATE current_timestamp(3),
  `open_token_hash` binary(32) GENERATED ALWAYS AS (if(`status` = 'open',`token_hash`,NULL)) STORED,
  `open_user_id` bigint(20) unsigned GENERATED ALWAYS AS (if(`status` = 'open',`user_id`,NULL)) STORED,
  `country` char(2) NOT NULL DEFAULT '',
  `region` varchar(100) NOT NULL DEFAULT '',
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_carts_open_token_hash` (`open_token_hash`),
  UNIQUE KEY `uq_carts_open_user_id` (`open_user_id`),
  KEY `ix_carts_token_hash` (`token_hash`,`id`),
  KEY `ix_carts_user` (`user_id`,`id`),
  CONSTRAINT `fk_carts_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`),
  CONSTRAINT `ck_carts_owner` CHECK (`token_hash` is null <> (`user_id` is null)),
  CONSTRAINT `ck_carts_status` CHECK (`status` in ('open','ordered','merged'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `cart_discounts` (
  `cart_id` bigint(20) unsigned NOT NULL,
  `promotion_id` bigint(20) unsigned NOT NULL,
  `variant_id` bigint(20) unsigned NOT NULL,
  `discount_minor` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`cart_id`,`promotion_id`,`variant_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `cart_gift_cards` (
  `cart_id` bigint(20) unsigned NOT NULL,
  `gift_card_id` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`cart_id`,`gift_card_id`),
  KEY `fk_cart_gift_cards_card` (`gift_card_id`),
  CONSTRAINT `fk_cart_gift_cards_card` FOREIGN KEY (`gift_card_id`) REFERENCES `gift_cards` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fk_cart_gift_cards_cart` FOREIGN KEY (`cart_id`) REFERENCES `carts` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `cart_lines` (
  `cart_id` bigint(20) unsigned NOT NULL,
  `variant_id` bigint(20) unsigned NOT NULL,
  `quantity` int(11) NOT NULL,
  `added_price_minor` bigint(20) NOT NULL,
  `added_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `discount_minor` bigint(20) NOT NULL DEFAULT 0,
  `unit_price_minor` bigint(20) NOT NULL DEFAULT 0,
  `tax_rate_bp` int(11) NOT NULL DEFAULT 0,
  `grams` bigint(20) NOT NULL DEFAULT 0,
  `for_sale` tinyint(1) NOT NULL DEFAULT 0,
  `order_limit` int(11) DEFAULT NULL,
  `customer_limit` int(11) DEFAULT NULL,
  `subtotal_minor` bigint(20) GENERATED ALWAYS AS (`unit_price_minor` * `quantity`) VIRTUAL,
  `total_minor` bigint(20) GENERATED ALWAYS AS (`unit_price_minor` * `quantity` - `discount_minor`) VIRTUAL,
  PRIMARY KEY (`cart_id`,`variant_id`),
  KEY `fk_cart_lines_variant` (`variant_id`),
  CONSTRAINT `fk_cart_lines_cart` FOREIGN KEY (`cart_id`) REFERENCES `carts` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fk_cart_lines_variant` FOREIGN KEY (`variant_id`) REFERENCES `product_variants` (`id`),
  CONSTRAINT `ck_cart_lines_quantity` CHECK (`quantity` between 1 and 999),
  CONSTRAINT `ck_cart_lines_discount` CHECK (`discount_minor` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `cart_promotions` (
  `cart_id` bigint(20) unsigned NOT NULL,
  `promotion_id` bigint(20) unsigned NOT NULL,
  `reason` varchar(20) DEFAULT NULL,
  `missing` bigint(20) DEFAULT NULL,
  `step` int(10) unsigned NOT NULL DEFAULT 0,
  `discount_minor` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`cart_id`,`promotion_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `cart_promotion_codes` (
  `cart_id` bigint(20) unsigned NOT NULL,
  `promotion_id` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`cart_id`,`promotion_id`),
  KEY `fk_cart_promotion_codes_promotion` (`promotion_id`),
  CONSTRAINT `fk_cart_promotion_codes_cart` FOREIGN KEY (`cart_id`) REFERENCES `carts` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fk_cart_promotion_codes_promotion` FOREIGN KEY (`promotion_id`) REFERENCES `promotions` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `categories` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `parent_id` bigint(20) unsigned DEFAULT NULL,
  `slug` varchar(200) NOT NULL,
  `name` varchar(100) NOT NULL,
  `position` int(11) NOT NULL DEFAULT 0,
  `image_key` varchar(160) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_categories_slug` (`slug`),
  KEY `fk_categories_parent` (`parent_id`),
  CONSTRAINT `fk_categories_parent` FOREIGN KEY (`parent_id`) REFERENCES `categories` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `delivery_methods` (
  `code` varchar(32) NOT NULL,
  `title` varchar(100) NOT NULL,
  `min_days` int(10) unsigned NOT NULL,
  `max_days` int(10) unsigned NOT NULL,
  `position` int(11) NOT NULL DEFAULT 0,
  `is_active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`code`),
  CONSTRAINT `ck_delivery_methods_days` CHECK (`max_days` >= `min_days`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `delivery_rates` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `delivery_method` varchar(32) NOT NULL,
  `zone_id` bigint(20) unsigned NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_grams` bigint(20) NOT NULL DEFAULT 0,
  `below_grams` bigint(20) DEFAULT NULL,
  `from_subtotal_minor` bigint(20) NOT NULL DEFAULT 0,
  `below_subtotal_minor` bigint(20) DEFAULT NULL,
  `price_minor` bigint(20) NOT NULL,
  `free_from_minor` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `fk_delivery_rates_method` (`delivery_method`),
  KEY `ix_delivery_rates_offer` (`zone_id`,`currency`,`delivery_method`),
  CONSTRAINT `fk_delivery_rates_method` FOREIGN KEY (`delivery_method`) REFERENCES `delivery_methods` (`code`) ON DELETE CASCADE,
  CONSTRAINT `fk_delivery_rates_zone` FOREIGN KEY (`zone_id`) REFERENCES `delivery_zones` (`id`) ON DELETE CASCADE,
  CONSTRAINT `ck_delivery_rates_price` CHECK (`price_minor` between 0 and 1000000000),
  CONSTRAINT `ck_delivery_rates_grams` CHECK (`from_grams` >= 0 and `below_grams` > `from_grams`),
  CONSTRAINT `ck_delivery_rates_subtotal` CHECK (`from_subtotal_minor` >= 0 and `below_subtotal_minor` > `from_subtotal_minor`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `delivery_zones` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `name` varchar(60) NOT NULL,
  `position` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_delivery_zones_name` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `delivery_zone_places` (
  `country` char(2) NOT NULL,
  `region` varchar(100) NOT NULL DEFAULT '',
  `zone_id` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`country`,`region`),
  KEY `fk_delivery_zone_places_zone` (`zone_id`),
  CONSTRAINT `fk_delivery_zone_places_zone` FOREIGN KEY (`zone_id`) REFERENCES `delivery_zones` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `gift_cards` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `code_hash` binary(32) NOT NULL,
  `last4` char(4) NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `balance_minor` bigint(20) NOT NULL DEFAULT 0,
  `expires_on` date DEFAULT NULL,
  `is_active` tinyint(1) NOT NULL DEFAULT 1,
  `note` varchar(500) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_gift_cards_code_hash` (`code_hash`),
  KEY `ix_gift_cards_last4` (`last4`,`id`),
  CONSTRAINT `ck_gift_cards_balance` CHECK (`balance_minor` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `gift_card_movements` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `gift_card_id` bigint(20) unsigned NOT NULL,
  `delta_minor` bigint(20) NOT NULL,
  `balance_after_minor` bigint(20) NOT NULL DEFAULT 0,
  `reason` varchar(20) NOT NULL,
  `order_id` bigint(20) unsigned DEFAULT NULL,
  `actor_id` bigint(20) unsigned DEFAULT NULL,
  `note` varchar(500) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_gift_card_movements_order` (`order_id`,`gift_card_id`,`reason`),
  KEY `fk_gift_card_movements_actor` (`actor_id`),
  KEY `ix_gift_card_movements_card` (`gift_card_id`,`id`),
  CONSTRAINT `fk_gift_card_movements_actor` FOREIGN KEY (`actor_id`) REFERENCES `users` (`id`),
  CONSTRAINT `fk_gift_card_movements_card` FOREIGN KEY (`gift_card_id`) REFERENCES `gift_cards` (`id`),
  CONSTRAINT `fk_gift_card_movements_order` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`),
  CONSTRAINT `ck_gift_card_movements_reason` CHECK (`reason` = 'spent' and `delta_minor` < 0 and `order_id` is not null or `reason` = 'given_back' and `delta_minor` > 0 and `order_id` is not null or `reason` in ('issued','correction') and `delta_minor` <> 0 and `order_id` is null)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `idempotency_keys` (
  `scope` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `key_hash` binary(32) NOT NULL,
  `request_hash` binary(32) NOT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `order_number` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`scope`,`key_hash`),
  KEY `ix_idempotency_keys_created` (`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `invoices` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `order_id` bigint(20) unsigned NOT NULL,
  `series` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `year` smallint(5) unsigned NOT NULL,
  `number` int(10) unsigned NOT NULL,
  `label` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seller_name` varchar(100) NOT NULL,
  `seller_address` varchar(400) NOT NULL,
  `seller_vat_id` varchar(20) NOT NULL,
  `issued_on` date NOT NULL,
  `issued_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_invoices_order_id` (`order_id`),
  UNIQUE KEY `uq_invoices_number` (`series`,`year`,`number`),
  UNIQUE KEY `uq_invoices_label` (`label`),
  CONSTRAINT `fk_invoices_order` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`),
  CONSTRAINT `ck_invoices_number` CHECK (`number` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `invoice_counters` (
  `series` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `year` smallint(5) unsigned NOT NULL,
  `last_number` int(10) unsigned NOT NULL,
  PRIMARY KEY (`series`,`year`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `limited_buyers` (
  `buyer_hash` binary(32) NOT NULL,
  PRIMARY KEY (`buyer_hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `low_stock_looks` (
  `id` tinyint(3) unsigned NOT NULL DEFAULT 1,
  `looks` bigint(20) unsigned NOT NULL DEFAULT 0,
  `movement_id` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `ck_low_stock_looks_single` CHECK (`id` = 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `low_stock_marks` (
  `variant_id` bigint(20) unsigned NOT NULL,
  `is_low` tinyint(1) NOT NULL,
  `look` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`variant_id`),
  KEY `ix_low_stock_marks_look` (`look`),
  CONSTRAINT `fk_low_stock_marks_variant` FOREIGN KEY (`variant_id`) REFERENCES `product_variants` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `mails` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `event_id` bigint(20) unsigned NOT NULL,
  `kind` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `order_id` bigint(20) unsigned DEFAULT NULL,
  `recipient` varchar(254) NOT NULL,
  `subject` varchar(200) NOT NULL,
  `text_body` mediumtext NOT NULL,
  `html_body` mediumtext NOT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `sent_at` datetime(3) DEFAULT NULL,
  `times_sent` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_mails_event_id` (`event_id`),
  KEY `fk_mails_order` (`order_id`),
  KEY `ix_mails_recipient` (`recipient`,`id`),
  CONSTRAINT `fk_mails_event` FOREIGN KEY (`event_id`) REFERENCES `outbox` (`id`),
  CONSTRAINT `fk_mails_order` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`),
  CONSTRAINT `ck_mails_sent` CHECK (`sent_at` is null = (`times_sent` = 0))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `option_values` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `option_id` bigint(20) unsigned NOT NULL,
  `value` varchar(80) NOT NULL,
  `swatch` varchar(15) DEFAULT NULL,
  `position` int(11) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_option_values_value` (`option_id`,`value`),
  KEY `ix_option_values_value` (`value`),
  CONSTRAINT `fk_option_values_option` FOREIGN KEY (`option_id`) REFERENCES `product_options` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `orders` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `number` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cart_id` bigint(20) unsigned DEFAULT NULL,
  `user_id` bigint(20) unsigned DEFAULT NULL,
  `email` varchar(254) NOT NULL,
  `source` varchar(10) NOT NULL DEFAULT 'web',
  `status` varchar(20) NOT NULL DEFAULT 'placed',
  `payment_status` varchar(20) NOT NULL DEFAULT 'unpaid',
  `paid_minor` bigint(20) NOT NULL DEFAULT 0,
  `authorised_minor` bigint(20) NOT NULL DEFAULT 0,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `prices_include_tax` tinyint(1) NOT NULL DEFAULT 1,
  `item_count` bigint(20) NOT NULL,
  `subtotal_minor` bigint(20) NOT NULL,
  `discount_minor` bigint(20) NOT NULL DEFAULT 0,
  `delivery_minor` bigint(20) NOT NULL,
  `delivery_tax_rate_bp` int(11) NOT NULL,
  `tax_minor` bigint(20) NOT NULL,
  `total_minor` bigint(20) NOT NULL,
  `gift_card_minor` bigint(20) NOT NULL DEFAULT 0,
  `delivery_method` varchar(32) NOT NULL,
  `delivery_title` varchar(100) NOT NULL,
  `payment_method` varchar(32) NOT NULL,
  `note` varchar(500) DEFAULT NULL,
  `placed_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_orders_number` (`number`),
  UNIQUE KEY `uq_orders_cart_id` (`cart_id`),
  KEY `ix_orders_status_placed` (`status`,`placed_at`,`id`),
  KEY `ix_orders_user_placed` (`user_id`,`placed_at`,`id`),
  KEY `ix_orders_email_placed` (`email`,`placed_at`,`id`),
  KEY `ix_orders_payment_status` (`payment_status`,`status`,`placed_at`,`id`),
  KEY `ix_orders_sales` (`placed_at`,`id`,`status`,`currency`,`total_minor`,`item_count`),
  CONSTRAINT `fk_orders_cart` FOREIGN KEY (`cart_id`) REFERENCES `carts` (`id`),
  CONSTRAINT `fk_orders_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`),
  CONSTRAINT `ck_orders_source` CHECK (`source` in ('web','manual')),
  CONSTRAINT `ck_orders_amounts` CHECK (`item_count` > 0 and `subtotal_minor` >= 0 and `discount_minor` between 0 and `subtotal_minor` and `delivery_minor` >= 0 and `tax_minor` between 0 and `total_minor`),
  CONSTRAINT `ck_orders_total_minor` CHECK (`total_minor` = `subtotal_minor` - `discount_minor` + `delivery_minor` + if(`prices_include_tax` = 1,0,`tax_minor`)),
  CONSTRAINT `ck_orders_gift_card` CHECK (`gift_card_minor` between 0 and `total_minor`),
  CONSTRAINT `ck_orders_paid` CHECK (`paid_minor` between 0 and `total_minor` and `authorised_minor` between 0 and `total_minor` - `paid_minor`),
  CONSTRAINT `ck_orders_payment_status` CHECK (`payment_status` = case when `paid_minor` = `total_minor` then 'paid' when `paid_minor` > 0 then 'partially_paid' when `authorised_minor` > 0 then 'authorised' else 'unpaid' end)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `order_addresses` (
  `order_id` bigint(20) unsigned NOT NULL,
  `kind` varchar(10) NOT NULL,
  `name` varchar(100) NOT NULL,
  `line1` varchar(150) NOT NULL,
  `line2` varchar(150) DEFAULT NULL,
  `postal_code` varchar(20) NOT NULL,
  `city` varchar(100) NOT NULL,
  `region` varchar(100) DEFAULT NULL,
  `country` char(2) NOT NULL,
  `phone` varchar(40) DEFAULT NULL,
  PRIMARY KEY (`order_id`,`kind`),
  CONSTRAINT `fk_order_addresses_order` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`),
  CONSTRAINT `ck_order_addresses_kind` CHECK (`kind` in ('shipping','billing'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `order_adjustments` (
  `order_id` bigint(20) unsigned NOT NULL,
  `line_number` int(10) unsigned NOT NULL,
  `promotion_id` bigint(20) unsigned NOT NULL,
  `step` int(10) unsigned NOT NULL,
  `title` varchar(100) NOT NULL,
  `code` varchar(40) DEFAULT NULL,
  `amount_minor` bigint(20) NOT NULL,
  PRIMARY KEY (`order_id`,`line_number`,`promotion_id`),
  KEY `fk_order_adjustments_use` (`order_id`,`promotion_id`),
  CONSTRAINT `fk_order_adjustments_use` FOREIGN KEY (`order_id`, `promotion_id`) REFERENCES `promotion_redemptions` (`order_id`, `promotion_id`),
  CONSTRAINT `ck_order_adjustments_amount` CHECK (`amount_minor` < 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `order_history` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `order_id` bigint(20) unsigned NOT NULL,
  `machine` varchar(10) NOT NULL,
  `from_status` varchar(20) DEFAULT NULL,
  `to_status` varchar(20) NOT NULL,
  `actor_id` bigint(20) unsigned DEFAULT NULL,
  `note` varchar(500) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`id`),
  KEY `fk_order_history_actor` (`actor_id`),
  KEY `ix_order_history_order` (`order_id`,`id`),
  CONSTRAINT `fk_order_history_actor` FOREIGN KEY (`actor_id`) REFERENCES `users` (`id`),
  CONSTRAINT `fk_order_history_order` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`),
  CONSTRAINT `ck_order_history_machine` CHECK (`machine` in ('order','payment'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `order_lines` (
  `order_id` bigint(20) unsigned NOT NULL,
  `line_number` int(10) unsigned NOT NULL,
  `variant_id` bigint(20) unsigned NOT NULL,
  `location_id` bigint(20) unsigned DEFAULT NULL,
  `sku` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `title` varchar(200) NOT NULL,
  `variant_title` varchar(250) NOT NULL,
  `quantity` int(11) NOT NULL,
  `unit_price_minor` bigint(20) NOT NULL,
  `discount_minor` bigint(20) NOT NULL DEFAULT 0,
  `total_minor` bigint(20) NOT NULL,
  `tax_rate_bp` int(11) NOT NULL,
  `tax_minor` bigint(20) NOT NULL,
  PRIMARY KEY (`order_id`,`line_number`),
  KEY `ix_order_lines_variant` (`variant_id`,`order_id`),
  CONSTRAINT `fk_order_lines_order` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`),
  CONSTRAINT `fk_order_lines_variant` FOREIGN KEY (`variant_id`) REFERENCES `product_variants` (`id`),
  CONSTRAINT `ck_order_lines_quantity` CHECK (`quantity` between 1 and 100000),
  CONSTRAINT `ck_order_lines_total` CHECK (`total_minor` = `unit_price_minor` * `quantity` - `discount_minor`),
  CONSTRAINT `ck_order_lines_amounts` CHECK (`unit_price_minor` >= 0 and `discount_minor` >= 0 and `total_minor` >= 0 and `tax_minor` between 0 and `total_minor`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `outbox` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `event` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `order_id` bigint(20) unsigned DEFAULT NULL,
  `history_id` bigint(20) unsigned DEFAULT NULL,
  `payload` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(`payload`)),
  `status` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'waiting',
  `attempts` int(10) unsigned NOT NULL DEFAULT 0,
  `due_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `lease_token` binary(16) DEFAULT NULL,
  `error` varchar(500) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `settled_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_outbox_history_id` (`history_id`),
  KEY `ix_outbox_due` (`status`,`due_at`,`id`),
  KEY `ix_outbox_order` (`order_id`,`id`),
  CONSTRAINT `fk_outbox_history` FOREIGN KEY (`history_id`) REFERENCES `order_history` (`id`),
  CONSTRAINT `fk_outbox_order` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`),
  CONSTRAINT `ck_outbox_status` CHECK (`status` in ('waiting','delivered','dead')),
  CONSTRAINT `ck_outbox_settled` CHECK (`status` = 'waiting' = (`settled_at` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `payments` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `reference` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT uuid(),
  `order_id` bigint(20) unsigned NOT NULL,
  `provider` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `provider_reference` varchar(255) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `status` varchar(20) NOT NULL DEFAULT 'created',
  `amount_minor` bigint(20) NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `fact_rank` tinyint(3) unsigned NOT NULL DEFAULT 0,
  `failure_code` varchar(60) DEFAULT NULL,
  `problem` varchar(30) DEFAULT NULL,
  `received_minor` bigint(20) DEFAULT NULL,
  `received_currency` char(3) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `key_hash` binary(32) DEFAULT NULL,
  `actor_id` bigint(20) unsigned DEFAULT NULL,
  `note` varchar(500) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `moved_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `open_order_id` bigint(20) unsigned GENERATED ALWAYS AS (if(`status` in ('created','pending'),`order_id`,NULL)) STORED,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_payments_reference` (`reference`),
  UNIQUE KEY `uq_payments_provider_reference` (`provider`,`provider_reference`),
  UNIQUE KEY `uq_payments_key` (`order_id`,`key_hash`),
  UNIQUE KEY `uq_payments_open` (`open_order_id`),
  KEY `fk_payments_actor` (`actor_id`),
  KEY `ix_payments_status` (`status`,`moved_at`),
  CONSTRAINT `fk_payments_actor` FOREIGN KEY (`actor_id`) REFERENCES `users` (`id`),
  CONSTRAINT `fk_payments_order` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`),
  CONSTRAINT `ck_payments_amount` CHECK (`amount_minor` > 0),
  CONSTRAINT `ck_payments_problem` CHECK (`status` <> 'parked' or `problem` is not null)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `payment_events` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `provider` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `event_id` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `fact` varchar(20) NOT NULL,
  `reference` char(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `provider_reference` varchar(255) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `failure_code` varchar(60) DEFAULT NULL,
  `payload_hash` binary(32) NOT NULL,
  `received_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `outcome` varchar(20) NOT NULL DEFAULT 'waiting',
  `payment_id` bigint(20) unsigned DEFAULT NULL,
  `matched_at` datetime(3) DEFAULT NULL,
  `actor_id` bigint(20) unsigned DEFAULT NULL,
  `note` varchar(500) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_payment_events_event` (`provider`,`event_id`),
  KEY `fk_payment_events_payment` (`payment_id`),
  KEY `fk_payment_events_actor` (`actor_id`),
  KEY `ix_payment_events_outcome` (`outcome`,`id`),
  CONSTRAINT `fk_payment_events_actor` FOREIGN KEY (`actor_id`) REFERENCES `users` (`id`),
  CONSTRAINT `fk_payment_events_payment` FOREIGN KEY (`payment_id`) REFERENCES `payments` (`id`),
  CONSTRAINT `ck_payment_events_fact` CHECK (`fact` in ('refused','authorised','voided','captured','refunded'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `price_lists` (
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `prices_include_tax` tinyint(1) NOT NULL DEFAULT 1,
  `position` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`currency`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `products` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `slug` varchar(200) NOT NULL,
  `title` varchar(200) NOT NULL,
  `description` text NOT NULL,
  `brand_id` bigint(20) unsigned DEFAULT NULL,
  `category_id` bigint(20) unsigned DEFAULT NULL,
  `tax_class` varchar(20) NOT NULL DEFAULT 'standard',
  `status` varchar(10) NOT NULL DEFAULT 'draft',
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `updated_at` datetime(3) NOT NULL DEFAULT current_timestamp(3) ON UPDATE current_timestamp(3),
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_products_slug` (`slug`),
  KEY `fk_products_brand` (`brand_id`),
  KEY `fk_products_category` (`category_id`),
  KEY `fk_products_tax_class` (`tax_class`),
  KEY `ix_products_status_updated` (`status`,`updated_at`,`id`),
  KEY `ix_products_updated` (`updated_at`,`id`),
  KEY `ix_products_title` (`title`,`id`),
  FULLTEXT KEY `ft_products_title` (`title`),
  FULLTEXT KEY `ft_products_text` (`title`,`description`),
  CONSTRAINT `fk_products_brand` FOREIGN KEY (`brand_id`) REFERENCES `brands` (`id`),
  CONSTRAINT `fk_products_category` FOREIGN KEY (`category_id`) REFERENCES `categories` (`id`),
  CONSTRAINT `fk_products_tax_class` FOREIGN KEY (`tax_class`) REFERENCES `tax_classes` (`code`),
  CONSTRAINT `ck_products_status` CHECK (`status` in ('draft','active','archived'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `product_attributes` (
  `product_id` bigint(20) unsigned NOT NULL,
  `position` int(11) NOT NULL,
  `name` varchar(50) NOT NULL,
  `value` varchar(200) NOT NULL,
  PRIMARY KEY (`product_id`,`position`),
  CONSTRAINT `fk_product_attributes_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `product_images` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `product_id` bigint(20) unsigned NOT NULL,
  `variant_id` bigint(20) unsigned DEFAULT NULL,
  `image_key` varchar(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `alt` varchar(250) NOT NULL DEFAULT '',
  `width` int(10) unsigned NOT NULL,
  `height` int(10) unsigned NOT NULL,
  `position` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_product_images_image_key` (`image_key`),
  KEY `fk_product_images_variant` (`variant_id`),
  KEY `ix_product_images_position` (`product_id`,`position`,`id`),
  CONSTRAINT `fk_product_images_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fk_product_images_variant` FOREIGN KEY (`variant_id`) REFERENCES `product_variants` (`id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `product_listings` (
  `product_id` bigint(20) unsigned NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `category_id` bigint(20) unsigned DEFAULT NULL,
  `brand_id` bigint(20) unsigned DEFAULT NULL,
  `title` varchar(200) NOT NULL,
  `price_from_minor` bigint(20) NOT NULL,
  `price_to_minor` bigint(20) NOT NULL,
  `compare_at_minor` bigint(20) DEFAULT NULL,
  `units_sold` bigint(20) NOT NULL DEFAULT 0,
  `listed_at` datetime(3) NOT NULL,
  PRIMARY KEY (`product_id`,`currency`),
  KEY `ix_product_listings_price` (`currency`,`price_from_minor`,`product_id`),
  KEY `ix_product_listings_popular` (`currency`,`units_sold`,`product_id`),
  KEY `ix_product_listings_newest` (`currency`,`listed_at`,`product_id`),
  KEY `ix_product_listings_title` (`currency`,`title`,`product_id`),
  KEY `ix_product_listings_category_price` (`currency`,`category_id`,`price_from_minor`,`product_id`),
  KEY `ix_product_listings_category_popular` (`currency`,`category_id`,`units_sold`,`product_id`),
  KEY `ix_product_listings_brand` (`currency`,`brand_id`,`units_sold`,`product_id`),
  CONSTRAINT `fk_product_listings_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `product_options` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `product_id` bigint(20) unsigned NOT NULL,
  `name` varchar(50) NOT NULL,
  `position` int(11) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_product_options_name` (`product_id`,`name`),
  CONSTRAINT `fk_product_options_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `product_variants` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `product_id` bigint(20) unsigned NOT NULL,
  `sku` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `title` varchar(250) NOT NULL DEFAULT '',
  `barcode` varchar(32) DEFAULT NULL,
  `weight_grams` int(10) unsigned DEFAULT NULL,
  `position` int(11) NOT NULL DEFAULT 0,
  `option_key` varchar(80) NOT NULL DEFAULT '',
  `archived_at` datetime(3) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `live_option_key` varchar(80) GENERATED ALWAYS AS (if(`archived_at` is null,`option_key`,NULL)) STORED,
  `sku_search` varchar(64) GENERATED ALWAYS AS (`sku`) STORED,
  `stock_policy` varchar(10) NOT NULL DEFAULT 'deny',
  `backorder_limit` int(11) DEFAULT NULL,
  `expected_on` date DEFAULT NULL,
  `order_limit` int(11) DEFAULT NULL,
  `customer_limit` int(11) DEFAULT NULL,
  `low_stock_at` int(11) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_product_variants_sku` (`sku`),
  UNIQUE KEY `uq_product_variants_barcode` (`barcode`),
  UNIQUE KEY `uq_product_variants_options` (`product_id`,`live_option_key`),
  KEY `ix_product_variants_sku_search` (`sku_search`),
  CONSTRAINT `fk_product_variants_product` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`),
  CONSTRAINT `ck_product_variants_stock_policy` CHECK (`stock_policy` in ('deny','backorder','preorder')),
  CONSTRAINT `ck_product_variants_limits` CHECK (coalesce(`backorder_limit`,1) >= 0 and coalesce(`order_limit`,1) > 0 and coalesce(`customer_limit`,1) > 0 and coalesce(`low_stock_at`,0) >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `promotions` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `title` varchar(100) NOT NULL,
  `code` varchar(40) DEFAULT NULL,
  `kind` varchar(20) NOT NULL,
  `rate_bp` int(11) DEFAULT NULL,
  `buy_quantity` int(11) DEFAULT NULL,
  `get_quantity` int(11) DEFAULT NULL,
  `starts_on` date DEFAULT NULL,
  `ends_on` date DEFAULT NULL,
  `is_active` tinyint(1) NOT NULL DEFAULT 1,
  `priority` int(11) NOT NULL DEFAULT 100,
  `is_exclusive` tinyint(1) NOT NULL DEFAULT 0,
  `is_first_order_only` tinyint(1) NOT NULL DEFAULT 0,
  `limit_per_customer` int(11) DEFAULT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_promotions_code` (`code`),
  CONSTRAINT `ck_promotions_kind` CHECK (`kind` in ('percent','fixed','free_delivery','buy_x_get_y')),
  CONSTRAINT `ck_promotions_rate` CHECK (`kind` in ('percent','buy_x_get_y') = (`rate_bp` is not null) and coalesce(`rate_bp`,1) between 1 and 10000),
  CONSTRAINT `ck_promotions_quantities` CHECK (`kind` = 'buy_x_get_y' = (`buy_quantity` is not null) and `kind` = 'buy_x_get_y' = (`get_quantity` is not null) and coalesce(`buy_quantity`,1) between 1 and 999 and coalesce(`get_quantity`,1) between 1 and 999),
  CONSTRAINT `ck_promotions_days` CHECK (`ends_on` >= `starts_on`),
  CONSTRAINT `ck_promotions_limit` CHECK (`limit_per_customer` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `promotion_amounts` (
  `promotion_id` bigint(20) unsigned NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `minimum_minor` bigint(20) NOT NULL DEFAULT 0,
  `amount_minor` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`promotion_id`,`currency`),
  CONSTRAINT `fk_promotion_amounts_promotion` FOREIGN KEY (`promotion_id`) REFERENCES `promotions` (`id`) ON DELETE CASCADE,
  CONSTRAINT `ck_promotion_amounts_minimum` CHECK (`minimum_minor` >= 0),
  CONSTRAINT `ck_promotion_amounts_amount` CHECK (`amount_minor` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `promotion_categories` (
  `promotion_id` bigint(20) unsigned NOT NULL,
  `category_id` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`promotion_id`,`category_id`),
  KEY `fk_promotion_categories_category` (`category_id`),
  CONSTRAINT `fk_promotion_categories_category` FOREIGN KEY (`category_id`) REFERENCES `categories` (`id`),
  CONSTRAINT `fk_promotion_categories_promotion` FOREIGN KEY (`promotion_id`) REFERENCES `promotions` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `promotion_customers` (
  `promotion_id` bigint(20) unsigned NOT NULL,
  `user_id` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`promotion_id`,`user_id`),
  KEY `fk_promotion_customers_user` (`user_id`),
  CONSTRAINT `fk_promotion_customers_promotion` FOREIGN KEY (`promotion_id`) REFERENCES `promotions` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fk_promotion_customers_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `promotion_limits` (
  `promotion_id` bigint(20) unsigned NOT NULL,
  `usage_limit` int(11) NOT NULL,
  `used` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`promotion_id`),
  CONSTRAINT `fk_promotion_limits_promotion` FOREIGN KEY (`promotion_id`) REFERENCES `promotions` (`id`) ON DELETE CASCADE,
  CONSTRAINT `ck_promotion_limits_used` CHECK (`used` between 0 and `usage_limit`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `promotion_redemptions` (
  `order_id` bigint(20) unsigned NOT NULL,
  `promotion_id` bigint(20) unsigned NOT NULL,
  `user_id` bigint(20) unsigned DEFAULT NULL,
  `discount_minor` bigint(20) NOT NULL,
  `released_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`order_id`,`promotion_id`),
  KEY `fk_promotion_redemptions_user` (`user_id`),
  KEY `ix_promotion_redemptions_use` (`promotion_id`,`released_at`,`user_id`),
  CONSTRAINT `fk_promotion_redemptions_order` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`),
  CONSTRAINT `fk_promotion_redemptions_promotion` FOREIGN KEY (`promotion_id`) REFERENCES `promotions` (`id`),
  CONSTRAINT `fk_promotion_redemptions_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`),
  CONSTRAINT `ck_promotion_redemptions_discount` CHECK (`discount_minor` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `refresh_tokens` (
  `token_hash` binary(32) NOT NULL,
  `family_id` bigint(20) unsigned NOT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `expires_at` datetime(3) NOT NULL,
  `used_at` datetime(3) DEFAULT NULL,
  `live` tinyint(4) GENERATED ALWAYS AS (if(`used_at` is null,1,NULL)) STORED,
  PRIMARY KEY (`token_hash`),
  UNIQUE KEY `uq_refresh_tokens_live` (`family_id`,`live`),
  CONSTRAINT `fk_refresh_tokens_family` FOREIGN KEY (`family_id`) REFERENCES `refresh_token_families` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `refresh_token_families` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `user_id` bigint(20) unsigned NOT NULL,
  `user_agent` varchar(200) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `expires_at` datetime(3) NOT NULL,
  `revoked_at` datetime(3) DEFAULT NULL,
  `revoked_reason` varchar(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `fk_refresh_token_families_user` (`user_id`),
  CONSTRAINT `fk_refresh_token_families_user` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE,
  CONSTRAINT `ck_refresh_token_families_revoked` CHECK (`revoked_at` is null = (`revoked_reason` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `sandbox_payments` (
  `id` char(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reference` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `description` varchar(100) NOT NULL,
  `amount_minor` bigint(20) NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `return_path` varchar(200) NOT NULL,
  `status` varchar(20) NOT NULL DEFAULT 'open',
  `captures_itself` tinyint(1) NOT NULL,
  `behaviour` varchar(20) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_sandbox_payments_reference` (`reference`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `sandbox_webhooks` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `body` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`body`)),
  `is_forged` tinyint(1) NOT NULL DEFAULT 0,
  `tries` int(10) unsigned NOT NULL DEFAULT 0,
  `due_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_sandbox_webhooks_due` (`due_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `settings_versions` (
  `settings` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` int(10) unsigned NOT NULL DEFAULT 1,
  PRIMARY KEY (`settings`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `shop_settings` (
  `id` tinyint(3) unsigned NOT NULL DEFAULT 1,
  `name` varchar(100) NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `time_zone` varchar(60) NOT NULL,
  `country` char(2) NOT NULL,
  `low_stock_threshold` int(11) NOT NULL DEFAULT 5,
  `unpaid_card_minutes` int(11) NOT NULL DEFAULT 60,
  `card_refusals_max` int(11) NOT NULL DEFAULT 100,
  `seller_name` varchar(100) NOT NULL DEFAULT 'Storehouse Trading GmbH',
  `seller_address` varchar(400) NOT NULL DEFAULT 'Speicherstadt 1\n20457 Hamburg\nGermany',
  `seller_vat_id` varchar(20) NOT NULL DEFAULT 'DE123456789',
  `invoice_series` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'INV',
  `hold_minutes` int(11) NOT NULL DEFAULT 10,
  `orders_max` int(11) NOT NULL DEFAULT 20,
  PRIMARY KEY (`id`),
  CONSTRAINT `ck_shop_settings_single` CHECK (`id` = 1),
  CONSTRAINT `ck_shop_settings_payments` CHECK (`unpaid_card_minutes` >= 1 and `card_refusals_max` >= 1),
  CONSTRAINT `ck_shop_settings_checkout` CHECK (`hold_minutes` > 0 and `orders_max` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `status_moves` (
  `machine` varchar(10) NOT NULL,
  `from_status` varchar(20) NOT NULL,
  `to_status` varchar(20) NOT NULL,
  PRIMARY KEY (`machine`,`from_status`,`to_status`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `stocktakes` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `location_id` bigint(20) unsigned NOT NULL,
  `line_count` int(10) unsigned NOT NULL,
  `changed_count` int(10) unsigned NOT NULL,
  `actor_id` bigint(20) unsigned DEFAULT NULL,
  `note` varchar(500) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`id`),
  KEY `fk_stocktakes_location` (`location_id`),
  KEY `fk_stocktakes_actor` (`actor_id`),
  CONSTRAINT `fk_stocktakes_actor` FOREIGN KEY (`actor_id`) REFERENCES `users` (`id`),
  CONSTRAINT `fk_stocktakes_location` FOREIGN KEY (`location_id`) REFERENCES `stock_locations` (`id`),
  CONSTRAINT `ck_stocktakes_lines` CHECK (`line_count` > 0 and `changed_count` <= `line_count`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `stocktake_lines` (
  `stocktake_id` bigint(20) unsigned NOT NULL,
  `movement_id` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`stocktake_id`,`movement_id`),
  UNIQUE KEY `uq_stocktake_lines_movement` (`movement_id`),
  CONSTRAINT `fk_stocktake_lines_movement` FOREIGN KEY (`movement_id`) REFERENCES `stock_movements` (`id`),
  CONSTRAINT `fk_stocktake_lines_stocktake` FOREIGN KEY (`stocktake_id`) REFERENCES `stocktakes` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `stock_holds` (
  `cart_id` bigint(20) unsigned NOT NULL,
  `variant_id` bigint(20) unsigned NOT NULL,
  `location_id` bigint(20) unsigned NOT NULL,
  `quantity` int(11) NOT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `expires_at` datetime(3) NOT NULL,
  PRIMARY KEY (`cart_id`,`variant_id`,`location_id`),
  KEY `ix_stock_holds_level` (`variant_id`,`location_id`),
  KEY `ix_stock_holds_expires` (`expires_at`,`cart_id`),
  CONSTRAINT `fk_stock_holds_cart` FOREIGN KEY (`cart_id`) REFERENCES `carts` (`id`),
  CONSTRAINT `fk_stock_holds_level` FOREIGN KEY (`variant_id`, `location_id`) REFERENCES `stock_levels` (`variant_id`, `location_id`),
  CONSTRAINT `ck_stock_holds_quantity` CHECK (`quantity` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `stock_levels` (
  `variant_id` bigint(20) unsigned NOT NULL,
  `location_id` bigint(20) unsigned NOT NULL,
  `on_hand` bigint(20) NOT NULL DEFAULT 0,
  `held` bigint(20) NOT NULL DEFAULT 0,
  `available` bigint(20) GENERATED ALWAYS AS (`on_hand` - `held`) STORED,
  PRIMARY KEY (`variant_id`,`location_id`),
  KEY `fk_stock_levels_location` (`location_id`),
  CONSTRAINT `fk_stock_levels_location` FOREIGN KEY (`location_id`) REFERENCES `stock_locations` (`id`),
  CONSTRAINT `fk_stock_levels_variant` FOREIGN KEY (`variant_id`) REFERENCES `product_variants` (`id`),
  CONSTRAINT `ck_stock_levels_on_hand` CHECK (`on_hand` >= 0),
  CONSTRAINT `ck_stock_levels_held` CHECK (`held` between 0 and `on_hand`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `stock_locations` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `code` varchar(32) NOT NULL,
  `name` varchar(100) NOT NULL,
  `priority` int(11) NOT NULL DEFAULT 1,
  `is_active` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_stock_locations_code` (`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `stock_movements` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `variant_id` bigint(20) unsigned NOT NULL,
  `location_id` bigint(20) unsigned NOT NULL,
  `delta` bigint(20) NOT NULL,
  `balance_after` bigint(20) NOT NULL DEFAULT 0,
  `reason` varchar(20) NOT NULL,
  `order_id` bigint(20) unsigned DEFAULT NULL,
  `line_number` int(10) unsigned DEFAULT NULL,
  `actor_id` bigint(20) unsigned DEFAULT NULL,
  `note` varchar(500) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `part` int(10) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_stock_movements_part` (`order_id`,`line_number`,`location_id`,`reason`,`part`),
  KEY `fk_stock_movements_actor` (`actor_id`),
  KEY `ix_stock_movements_level` (`variant_id`,`location_id`,`id`,`created_at`,`balance_after`),
  CONSTRAINT `fk_stock_movements_actor` FOREIGN KEY (`actor_id`) REFERENCES `users` (`id`),
  CONSTRAINT `fk_stock_movements_order` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`),
  CONSTRAINT `fk_stock_movements_variant` FOREIGN KEY (`variant_id`) REFERENCES `product_variants` (`id`),
  CONSTRAINT `ck_stock_movements_delta` CHECK (`delta` <> 0 or `reason` = 'count'),
  CONSTRAINT `ck_stock_movements_balance` CHECK (`balance_after` >= 0),
  CONSTRAINT `ck_stock_movements_order` CHECK (`reason` in ('sale','cancellation') = (`order_id` is not null and `line_number` is not null)),
  CONSTRAINT `ck_stock_movements_known_reason` CHECK (`reason` in ('receipt','count','correction','sale','cancellation','transfer'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `stock_transfers` (
  `out_movement_id` bigint(20) unsigned NOT NULL,
  `in_movement_id` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`out_movement_id`),
  UNIQUE KEY `uq_stock_transfers_in_movement` (`in_movement_id`),
  CONSTRAINT `fk_stock_transfers_in_movement` FOREIGN KEY (`in_movement_id`) REFERENCES `stock_movements` (`id`),
  CONSTRAINT `fk_stock_transfers_out_movement` FOREIGN KEY (`out_movement_id`) REFERENCES `stock_movements` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `tax_classes` (
  `code` varchar(20) NOT NULL,
  `name` varchar(60) NOT NULL,
  PRIMARY KEY (`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `tax_rates` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `tax_class` varchar(20) NOT NULL,
  `country` char(2) NOT NULL,
  `region` varchar(100) NOT NULL DEFAULT '',
  `rate_bp` int(11) NOT NULL,
  `valid_from` date NOT NULL,
  `valid_to` date DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_tax_rates_place` (`tax_class`,`country`,`region`,`valid_from`),
  CONSTRAINT `fk_tax_rates_class` FOREIGN KEY (`tax_class`) REFERENCES `tax_classes` (`code`),
  CONSTRAINT `ck_tax_rates_rate` CHECK (`rate_bp` between 0 and 10000),
  CONSTRAINT `ck_tax_rates_span` CHECK (`valid_to` > `valid_from`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `users` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `email` varchar(254) NOT NULL,
  `name` varchar(100) NOT NULL,
  `password_hash` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `role` varchar(20) NOT NULL DEFAULT 'customer',
  `created_at` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  `disabled_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_users_email` (`email`),
  KEY `fk_users_role` (`role`),
  CONSTRAINT `fk_users_role` FOREIGN KEY (`role`) REFERENCES `user_roles` (`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `user_roles` (
  `code` varchar(20) NOT NULL,
  PRIMARY KEY (`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `variant_backlogs` (
  `variant_id` bigint(20) unsigned NOT NULL,
  `promised` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`variant_id`),
  CONSTRAINT `fk_variant_backlogs_variant` FOREIGN KEY (`variant_id`) REFERENCES `product_variants` (`id`),
  CONSTRAINT `ck_variant_backlogs_promised` CHECK (`promised` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `variant_costs` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `variant_id` bigint(20) unsigned NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cost_minor` bigint(20) DEFAULT NULL,
  `valid_from` datetime(3) NOT NULL DEFAULT current_timestamp(3),
  PRIMARY KEY (`id`),
  KEY `ix_variant_costs_variant` (`variant_id`,`valid_from`,`id`),
  CONSTRAINT `fk_variant_costs_variant` FOREIGN KEY (`variant_id`) REFERENCES `product_variants` (`id`) ON DELETE CASCADE,
  CONSTRAINT `ck_variant_costs_cost` CHECK (coalesce(`cost_minor`,0) >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `variant_option_values` (
  `variant_id` bigint(20) unsigned NOT NULL,
  `option_value_id` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`variant_id`,`option_value_id`),
  KEY `fk_variant_option_values_value` (`option_value_id`),
  CONSTRAINT `fk_variant_option_values_value` FOREIGN KEY (`option_value_id`) REFERENCES `option_values` (`id`),
  CONSTRAINT `fk_variant_option_values_variant` FOREIGN KEY (`variant_id`) REFERENCES `product_variants` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE `variant_prices` (
  `variant_id` bigint(20) unsigned NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `price_minor` bigint(20) NOT NULL,
  `compare_at_minor` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`variant_id`,`currency`),
  CONSTRAINT `fk_variant_prices_variant` FOREIGN KEY (`variant_id`) REFERENCES `product_variants` (`id`) ON DELETE CASCADE,
  CONSTRAINT `ck_variant_prices_price` CHECK (`price_minor` between 0 and 1000000000),
  CONSTRAINT `ck_variant_prices_compare_at` CHECK (`compare_at_minor` > `price_minor`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
