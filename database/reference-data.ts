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

/** What a new shop starts with, so that it can sell at once. Does nothing in a shop that has its settings. */
export async function writeShopDefaults(connection: Connection): Promise<void> {
  await connection.beginTransaction();
  const [inserted] = await connection.query<ResultSetHeader>(
    `INSERT IGNORE INTO shop_settings (id, name, currency, time_zone, country)
     VALUES (1, 'Storehouse', 'EUR', '+01:00', 'DE')`,
  );
  if (inserted.affectedRows === 1) {
    await connection.query('INSERT INTO tax_classes (code, name, rate_bp) VALUES ?', [
      [
        ['standard', 'Standard rate', 1900],
        ['reduced', 'Reduced rate', 700],
        ['zero', 'Tax free', 0],
      ],
    ]);
    await connection.query("INSERT INTO stock_locations (code, name, priority) VALUES ('main', 'Main warehouse', 1)");
    await connection.query('INSERT INTO delivery_methods (code, title, min_days, max_days, position) VALUES ?', [
      [
        ['standard', 'Standard delivery', 2, 3, 1],
        ['express', 'Express delivery', 1, 1, 2],
      ],
    ]);
    await connection.query(
      'INSERT INTO delivery_prices (delivery_method, currency, price_minor, free_from_minor) VALUES ?',
      [
        [
          ['standard', 'EUR', 490, 5000],
          ['standard', 'USD', 590, 6000],
          ['standard', 'GBP', 450, 5000],
          ['express', 'EUR', 1290, null],
          ['express', 'USD', 1490, null],
          ['express', 'GBP', 1190, null],
        ],
      ],
    );
  }
  await connection.commit();
}
