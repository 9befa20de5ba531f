import { ORDER_STATUS_MOVES, PAYMENT_STATUS_MOVES, ROLES, TENDER_STATUS_MOVES } from '@storehouse/domain';
import type { Connection, ResultSetHeader } from 'mysql2/promise';

/** Copies what libs/domain says into the tables that foreign keys and triggers look at. */
export async function writeReferenceData(connection: Connection): Promise<void> {
  const moves = [
    ...movesOf('order', ORDER_STATUS_MOVES),
    ...movesOf('payment', PAYMENT_STATUS_MOVES),
    ...movesOf('tender', TENDER_STATUS_MOVES),
  ];
  await connection.beginTransaction();
  await connection.query('INSERT IGNORE INTO user_roles (code) VALUES ?', [ROLES.map((role) => [role])]);
  await connection.query('DELETE FROM status_moves WHERE (machine, from_status, to_status) NOT IN (?)', [moves]);
  await connection.query('INSERT IGNORE INTO status_moves (machine, from_status, to_status) VALUES ?', [moves]);
  await connection.commit();
}

const movesOf = (machine: string, table: Readonly<Record<string, readonly string[]>>): string[][] =>
  Object.entries(table).flatMap(([from, targets]) => targets.map((to) => [machine, from, to]));

/** From this day on: as long as the shop can think back. */
const ALWAYS = '1900-01-01';

/**
 * The standard rate of each country of the European Union, and a reduced rate, in hundredths of a per cent. Where goods
 * have several reduced rates or none, the shop sets its own; the sample shop has no goods at the reduced rate.
 */
// biome-ignore format: a table reads best in rows
const EU_TAX_RATES: readonly (readonly [country: string, standard: number, reduced: number])[] = [
  ['AT', 2000, 1000], ['BE', 2100, 600], ['BG', 2000, 900], ['CY', 1900, 900], ['CZ', 2100, 1200], ['DE', 1900, 700],
  ['DK', 2500, 2500], ['EE', 2400, 2400], ['ES', 2100, 1000], ['FI', 2550, 1350], ['FR', 2000, 550], ['GR', 2400, 1300],
  ['HR', 2500, 1300], ['HU', 2700, 1800], ['IE', 2300, 1350], ['IT', 2200, 1000], ['LT', 2100, 1200], ['LU', 1700, 800],
  ['LV', 2100, 1200], ['MT', 1800, 700], ['NL', 2100, 900], ['PL', 2300, 800], ['PT', 2300, 1300], ['RO', 2100, 1100],
  ['SE', 2500, 1200], ['SI', 2200, 950], ['SK', 2300, 1900],
];

/** What a new shop starts with, so that it can sell at once. Does nothing in a shop that has its settings. */
export async function writeShopDefaults(connection: Connection): Promise<void> {
  await connection.beginTransaction();
  const [inserted] = await connection.query<ResultSetHeader>(
    `INSERT IGNORE INTO shop_settings (id, name, currency, time_zone, country)
     VALUES (1, 'Storehouse', 'EUR', '+01:00', 'DE')`,
  );
  if (inserted.affectedRows === 1) {
    await connection.query('INSERT INTO tax_classes (code, name) VALUES ?', [
      [
        ['standard', 'Standard rate'],
        ['reduced', 'Reduced rate'],
        ['zero', 'Tax free'],
      ],
    ]);
    await connection.query('INSERT INTO tax_rates (tax_class, country, rate_bp, valid_from) VALUES ?', [
      EU_TAX_RATES.flatMap(([country, standard, reduced]) => [
        ['standard', country, standard, ALWAYS],
        ['reduced', country, reduced, ALWAYS],
      ]),
    ]);
    await connection.query('INSERT INTO price_lists (currency, prices_include_tax, position) VALUES ?', [
      [
        ['EUR', 1, 1],
        ['USD', 1, 2],
        ['GBP', 1, 3],
      ],
    ]);
    await connection.query("INSERT INTO stock_locations (code, name, priority) VALUES ('main', 'Main warehouse', 1)");
    await connection.query('INSERT INTO delivery_methods (code, title, min_days, max_days, position) VALUES ?', [
      [
        ['standard', 'Standard delivery', 2, 3, 1],
        ['express', 'Express delivery', 1, 1, 2],
      ],
    ]);
    await writeDeliveryRates(connection);
  }
  await connection.commit();
}

/** Home, the union and the rest of the world, each with what delivery costs there. */
async function writeDeliveryRates(connection: Connection): Promise<void> {
  await connection.query('INSERT INTO delivery_zones (id, name, position) VALUES ?', [
    [
      [1, 'Germany', 1],
      [2, 'European Union', 2],
      [3, 'Rest of the world', 3],
    ],
  ]);
  const abroad = EU_TAX_RATES.filter(([country]) => country !== 'DE');
  await connection.query('INSERT INTO delivery_zone_places (country, zone_id) VALUES ?', [
    [['DE', 1], ...abroad.map(([country]) => [country, 2]), ['', 3]],
  ]);
  await connection.query(
    'INSERT INTO delivery_rates (delivery_method, zone_id, currency, price_minor, free_from_minor) VALUES ?',
    [
      [
        ['standard', 1, 'EUR', 490, 5000],
        ['standard', 1, 'USD', 590, 6000],
        ['standard', 1, 'GBP', 450, 5000],
        ['express', 1, 'EUR', 1290, null],
        ['express', 1, 'USD', 1490, null],
        ['express', 1, 'GBP', 1190, null],
        ['standard', 2, 'EUR', 990, 10000],
        ['standard', 2, 'USD', 1190, 12000],
        ['standard', 2, 'GBP', 890, 10000],
        ['express', 2, 'EUR', 2490, null],
        ['express', 2, 'USD', 2890, null],
        ['express', 2, 'GBP', 2290, null],
        ['standard', 3, 'EUR', 1990, null],
        ['standard', 3, 'USD', 2290, null],
        ['standard', 3, 'GBP', 1790, null],
        ['express', 3, 'EUR', 3990, null],
        ['express', 3, 'USD', 4490, null],
        ['express', 3, 'GBP', 3590, null],
      ],
    ],
  );
}
