import { randomBytes } from 'node:crypto';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { hashPassword } from '../apps/api/src/auth/password';
import { nameOf } from './sample-orders';
import customers from './seeds/customers.json';
import type { SeedCustomer } from './seeds/types';

/** The logins that the sample shop tells everybody. Production refuses to start while they exist. */
const ADMIN = { email: 'admin@storehouse.example', name: 'Sample Admin', password: 'storehouse-admin-demo' };
const CUSTOMER = { email: 'customer@storehouse.example', password: 'storehouse-customer-demo' };

/** Opens accounts for the sample people with their addresses; only the two sample logins have a known password. */
export async function loadPeople(connection: Connection, pepper: string): Promise<Map<string, number>> {
  const people = (customers as SeedCustomer[]).filter(({ account }) => account);
  const [adminHash, customerHash, unguessable] = await Promise.all(
    [ADMIN.password, CUSTOMER.password, randomBytes(24).toString('base64')].map((password) =>
      hashPassword(password, pepper),
    ),
  );
  const hashOf = ({ email }: SeedCustomer) => (email === CUSTOMER.email ? customerHash : unguessable);
  await connection.query('INSERT INTO users (email, name, password_hash, role) VALUES ?', [
    [
      [ADMIN.email, ADMIN.name, adminHash, 'admin'],
      ...people.map((person) => [person.email, nameOf(person), hashOf(person), 'customer']),
    ],
  ]);
  const [rows] = await connection.query<RowDataPacket[]>('SELECT id, email FROM users');
  const ids = new Map<string, number>(rows.map((row) => [row.email, row.id]));
  await connection.query(
    `INSERT INTO addresses (user_id, name, line1, line2, postal_code, city, region, country, phone, is_default)
     VALUES ?`,
    [
      people.map((person) => {
        const { line1, line2, postcode, city, region, country } = person.address;
        return [ids.get(person.email), nameOf(person), line1, line2, postcode, city, region, country, person.phone, 1];
      }),
    ],
  );
  return ids;
}
