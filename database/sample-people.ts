import { randomBytes } from 'node:crypto';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { hashPassword } from '../apps/api/src/auth/password';
import { nameOf } from './sample-orders';
import customers from './seeds/customers.json';
import type { SeedCustomer } from './seeds/types';

/** The two logins that the sample shop tells everybody. Production refuses to start while they exist. */
const LOGINS = [
  { email: 'admin@storehouse.example', name: 'Sample Admin', password: 'storehouse-admin-demo', role: 'admin' },
  {
    email: 'customer@storehouse.example',
    name: 'Sample Customer',
    password: 'storehouse-customer-demo',
    role: 'customer',
  },
] as const;

/** Opens accounts for the sample people with their addresses; only the two sample logins have a known password. */
export async function loadPeople(connection: Connection, pepper: string): Promise<Map<string, number>> {
  const people = (customers as SeedCustomer[]).filter(({ account }) => account);
  const unguessable = await hashPassword(randomBytes(24).toString('base64'), pepper);
  const logins = await Promise.all(
    LOGINS.map(async ({ email, name, password, role }) => [email, name, await hashPassword(password, pepper), role]),
  );
  await connection.query('INSERT INTO users (email, name, password_hash, role) VALUES ?', [
    [...logins, ...people.map((person) => [person.email, nameOf(person), unguessable, 'customer'])],
  ]);
  const [rows] = await connection.query<RowDataPacket[]>('SELECT id, email FROM users');
  const ids = new Map<string, number>(rows.map((row) => [row.email, row.id]));
  await connection.query(
    `INSERT INTO addresses (user_id, name, line1, line2, postal_code, city, region, country, phone, is_default)
     VALUES ?`,
    [
      people.map(({ email, phone, address, ...person }) => [
        ids.get(email),
        nameOf({ email, phone, address, ...person }),
        address.line1,
        address.line2,
        address.postcode,
        address.city,
        address.region,
        address.country,
        phone,
        1,
      ]),
    ],
  );
  return ids;
}
