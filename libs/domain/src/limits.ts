/** Numbers that the API, the database and the web forms must agree on. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;
export const EMAIL_MAX = 254;
export const PERSON_NAME_MAX = 100;
/** Addresses of one account. */
export const ADDRESSES_MAX = 50;

export const TITLE_MAX = 200;
export const BRAND_MAX = 100;
export const SLUG_MAX = 200;
export const DESCRIPTION_MAX = 10_000;
export const SKU_MAX = 64;
export const BARCODE_MAX = 32;
export const OPTION_NAME_MAX = 50;
export const OPTION_VALUE_MAX = 80;
export const OPTIONS_MAX = 3;
export const VARIANTS_MAX = 250;
export const IMAGES_MAX = 30;
export const ATTRIBUTES_MAX = 50;
export const ALT_TEXT_MAX = 250;

/** Largest unit price in minor units: keeps price × quantity far below 2^53. */
export const PRICE_MAX_MINOR = 1_000_000_000;
/** Pieces of one variant in a cart. */
export const CART_QUANTITY_MAX = 999;
/** Pieces on one line of a manual order: staff enter wholesale orders too. */
export const ORDER_QUANTITY_MAX = 100_000;
/** Lines of a manual order. */
export const ORDER_LINES_MAX = 1_000;
/** Rows of one list in settings that are saved whole: rates, places, zones. */
export const SETTINGS_ROWS_MAX = 1_000;
/** A share of everything, in hundredths of a per cent. */
export const RATE_MAX_BP = 10_000;
export const DELIVERY_DAYS_MAX = 999;
/** Lines, or codes, of a sample cart. */
export const TRY_LINES_MAX = 50;
export const STOCK_MOVE_MAX = 1_000_000;
/** Places where stock lies; the trigger stock_locations_before_insert says the same. */
export const LOCATIONS_MAX = 50;
export const LOCATION_CODE_MAX = 32;
export const LOCATION_NAME_MAX = 100;
/** Lines of one stocktake: a shelf or a room, booked in one transaction. */
export const STOCKTAKE_LINES_MAX = 2_000;
/** Characters of a stocktake as CSV: more than that many lines need. */
export const STOCKTAKE_TEXT_MAX = 200_000;
/** Pieces of one variant that one customer may have in all. */
export const CUSTOMER_LIMIT_MAX = 100_000;
export const NOTE_MAX = 500;

export const PAGE_LIMIT_DEFAULT = 24;
export const PAGE_LIMIT_MAX = 100;
export const SEARCH_MAX = 100;

export const UPLOAD_MAX_BYTES = 10 * 1024 * 1024;
export const UPLOAD_MAX_PIXELS = 40_000_000;

/** A calendar date such as 2026-12-24. */
export const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
