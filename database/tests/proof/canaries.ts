/**
 * A silent check proves nothing. Each canary takes one defence away, in a database of its own: the storm it stands against
 * must then find what is named here.
 */
import * as buying from './buying-storms';
import type { Canary } from './canary';
import * as paying from './paying-storms';

/** How long a gap between reading and writing is held open, so that others get into it: the lock is what is missing. */
const GAP = 'DO SLEEP(0.01);';

export const CANARIES: Canary[] = [
  {
    storm: buying.soldOut,
    without: 'the lock on the stock level',
    changes: [
      {
        file: 'triggers/stock_movements_before_insert',
        from: 'AND location_id = NEW.location_id\n  FOR UPDATE;',
        to: `AND location_id = NEW.location_id; ${GAP}`,
      },
    ],
    finds: /^sold: /,
  },
  {
    storm: buying.scarceGoods,
    without: 'the lock on the stock level',
    changes: [
      {
        file: 'triggers/stock_movements_before_insert',
        from: 'AND location_id = NEW.location_id\n  FOR UPDATE;',
        to: `AND location_id = NEW.location_id; ${GAP}`,
      },
    ],
    finds: /^stock level \| /,
  },
  {
    storm: buying.oppositeCarts,
    without: 'one order of locks',
    changes: [
      {
        file: 'procedures/write_order_lines',
        from: 'WHERE line.cart_id = p_cart_id\n  ORDER BY line.variant_id;',
        to: 'WHERE line.cart_id = p_cart_id\n  ORDER BY IF(p_cart_id % 2, line.variant_id, -CAST(line.variant_id AS SIGNED));',
      },
      {
        file: 'triggers/stock_movements_before_insert',
        from: 'SET NEW.balance_after',
        to: `${GAP} SET NEW.balance_after`,
      },
    ],
    finds: /^error 1213: /,
  },
  {
    storm: buying.heldGoods,
    without: 'a look at what is held',
    changes: [
      { file: 'procedures/choose_location', from: 'COALESCE(level.available, 0)', to: 'COALESCE(level.on_hand, 0)' },
      {
        file: 'triggers/stock_movements_before_insert',
        from: 'IF v_on_hand + NEW.delta < v_held THEN',
        to: 'IF v_on_hand + NEW.delta < 0 THEN',
      },
    ],
    // The last lock on the door: ck_stock_levels_held.
    finds: /^error (4025|3819): /,
  },
  {
    storm: buying.holdsRunningOut,
    without: 'adding up in one step what is held',
    changes: [
      {
        file: 'triggers/stock_holds_after_delete',
        from: 'UPDATE stock_levels SET held = held - OLD.quantity\n  WHERE variant_id = OLD.variant_id AND location_id = OLD.location_id',
        to: `BEGIN
          DECLARE v_held BIGINT;
          SELECT held INTO v_held FROM stock_levels WHERE variant_id = OLD.variant_id AND location_id = OLD.location_id;
          ${GAP}
          UPDATE stock_levels SET held = v_held - OLD.quantity
          WHERE variant_id = OLD.variant_id AND location_id = OLD.location_id;
        END`,
      },
    ],
    // The books disagree, or the table refuses what would be less than nothing.
    finds: /^stock hold \| |ck_stock_levels_held/,
  },
  {
    storm: buying.customerLimit,
    without: 'the lock on the customer',
    changes: [
      {
        file: 'procedures/refuse_beyond_customer_limit',
        from: 'INSERT INTO limited_buyers (buyer_hash)\n  VALUES (',
        to: 'SET @buyer_hash = (',
      },
      {
        file: 'procedures/refuse_beyond_customer_limit',
        from: '\n  ON DUPLICATE KEY UPDATE buyer_hash = VALUES(buyer_hash);',
        to: ';',
      },
    ],
    finds: /^done: /,
  },
  {
    storm: buying.promisedBeyondStock,
    without: 'the limit of what is promised, under its lock',
    changes: [{ file: 'triggers/backorders_after_insert', from: 'IF v_over > 0 THEN', to: 'IF FALSE THEN' }],
    finds: /^promised: /,
  },
  {
    storm: paying.scarceCode,
    without: 'the lock between counting and taking a use',
    changes: [
      {
        file: 'triggers/promotion_redemptions_before_insert',
        from: 'UPDATE promotion_limits SET used = used + 1 WHERE promotion_id = NEW.promotion_id AND used < usage_limit;',
        to: `SELECT MAX(used) INTO @used FROM promotion_limits WHERE promotion_id = NEW.promotion_id; ${GAP}
          UPDATE promotion_limits SET used = @used + 1 WHERE promotion_id = NEW.promotion_id AND @used < usage_limit;`,
      },
    ],
    finds: /^redeemed: /,
  },
  {
    storm: paying.sharedGiftCard,
    without: 'the locks on the card',
    changes: [
      {
        file: 'procedures/lock_gift_cards',
        from: 'WHERE wish.cart_id = p_cart_id\n  FOR UPDATE;',
        to: 'WHERE wish.cart_id = p_cart_id;',
      },
      {
        file: 'triggers/gift_card_movements_before_insert',
        from: 'WHERE id = NEW.gift_card_id FOR UPDATE;',
        to: `WHERE id = NEW.gift_card_id; ${GAP}`,
      },
    ],
    finds: /^spent: /,
  },
  {
    storm: paying.sharedGiftCard,
    without: 'the balance check of the ledger',
    changes: [
      {
        file: 'procedures/lock_gift_cards',
        from: 'WHERE wish.cart_id = p_cart_id\n  FOR UPDATE;',
        to: `WHERE wish.cart_id = p_cart_id; ${GAP}`,
      },
      {
        file: 'triggers/gift_card_movements_before_insert',
        from: 'IF v_balance + NEW.delta_minor < 0 THEN',
        to: 'IF FALSE THEN',
      },
    ],
    // The last lock on the door: ck_gift_cards_balance.
    finds: /^error (4025|3819): /,
  },
  {
    storm: buying.doubleClick,
    without: 'the unique key of idempotency keys',
    dropped: {
      drop: 'ALTER TABLE idempotency_keys DROP PRIMARY KEY',
      restore: [
        'DELETE FROM idempotency_keys',
        'ALTER TABLE idempotency_keys ADD CONSTRAINT pk_idempotency_keys PRIMARY KEY (scope, key_hash)',
      ],
    },
    finds: /^CART_ALREADY_ORDERED: /,
  },
  {
    storm: buying.cartOrderedTwice,
    without: 'the lock on the cart',
    changes: [
      {
        file: 'procedures/lock_cart',
        from: 'WHERE open_token_hash = p_token_hash FOR UPDATE;',
        to: `WHERE open_token_hash = p_token_hash; ${GAP}`,
      },
    ],
    finds: /^CART_ALREADY_ORDERED: /,
  },
  {
    storm: buying.changingPrices,
    without: 'pricing the cart once, under locks',
    changes: [
      {
        file: 'procedures/write_order_lines',
        from: 'line.unit_price_minor, line.discount_minor, line.total_minor,',
        to: 'price.price_minor, line.discount_minor, price.price_minor * line.quantity - line.discount_minor,',
      },
      {
        file: 'procedures/write_order_lines',
        from: 'WHERE line.cart_id = p_cart_id',
        to: "JOIN variant_prices AS price ON price.variant_id = line.variant_id AND price.currency = 'EUR' WHERE line.cart_id = p_cart_id",
      },
      {
        file: 'procedures/place_order',
        from: 'CALL price_cart(v_cart_id, v_currency, p_country, v_region, v_day);',
        to: '',
      },
    ],
    finds: /^order total \| /,
  },
  {
    storm: paying.cancelAgainstPay,
    without: 'the lock on the order, and the mark that it is cancelled already',
    changes: [
      {
        file: 'procedures/move_order',
        from: 'WHERE number = p_number\n  FOR UPDATE;',
        to: `WHERE number = p_number; ${GAP}`,
      },
      { file: 'triggers/orders_after_update', from: " AND OLD.status <> 'cancelled'", to: '' },
    ],
    // The last lock on the door: a line comes back once, says uq_stock_movements_part.
    finds: /^error 1062: /,
  },
  {
    storm: paying.cashAndCard,
    without: 'the lock on the order',
    changes: [
      {
        file: 'procedures/match_payment_event',
        from: 'WHERE id = v_order_id\n      FOR UPDATE;',
        to: `WHERE id = v_order_id; ${GAP}`,
      },
    ],
    // The last lock on the door: no order is paid more than its total.
    finds: /^error (4025|3819): /,
  },
  {
    storm: paying.jumbledWebhooks,
    without: 'the unique key of the inbox',
    dropped: {
      drop: 'ALTER TABLE payment_events DROP INDEX uq_payment_events_event',
      restore: [
        'TRUNCATE payment_events',
        'ALTER TABLE payment_events ADD CONSTRAINT uq_payment_events_event UNIQUE (provider, event_id)',
      ],
    },
    finds: /^kept: /,
  },
];
