import { randomBytes } from 'node:crypto';
import type { Connection, RowDataPacket } from 'mysql2/promise';

/** The account that owns every routine, trigger and view. Nobody can sign in with it. */
const OWNER = "'storehouse_owner'@'localhost'";

/** Passwords of the three logins. */
export interface LoginPasswords {
  api: string;
  report: string;
  migrator: string;
}

/** Server family, for the few statements that the two spell differently. */
export type Engine = 'mariadb' | 'mysql';

/** The server's family; an unsupported version is refused in a sentence. */
export async function engineOf(admin: Connection): Promise<Engine> {
  const [[row]] = await admin.query<RowDataPacket[]>('SELECT VERSION() AS version');
  const version = String(row?.version);
  const engine: Engine = /mariadb/i.test(version) ? 'mariadb' : 'mysql';
  const [major = 0, minor = 0] = version.split('.').map(Number.parseFloat);
  const isOldEnough = engine === 'mariadb' ? [10, 11] : [8, 4];
  if (major < (isOldEnough[0] ?? 0) || (major === isOldEnough[0] && minor < (isOldEnough[1] ?? 0))) {
    throw new Error(`The database server is ${version}; Storehouse needs MySQL 8.4 or MariaDB 10.11, or newer.`);
  }
  return engine;
}

/** The name of a database's role or login. Two shops on one server share none. */
export const accountOf = (database: string, name: string): string => `${database}_${name}`;

/**
 * Creates the database with its owner, roles and logins; what exists keeps its data and gets the given passwords.
 * Needs an administrator. What the roles may do stands in roles/*.sql.
 */
export async function createAccounts(admin: Connection, engine: Engine, database: string, passwords: LoginPasswords) {
  const schema = `${admin.escapeId(database).replaceAll('_', '\\_')}.*`;
  await admin.query(
    `CREATE DATABASE IF NOT EXISTS ${admin.escapeId(database)} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
  );

  const unguessable = randomBytes(24).toString('base64url');
  await admin.query(`CREATE USER IF NOT EXISTS ${OWNER} IDENTIFIED BY ${admin.escape(unguessable)} ACCOUNT LOCK`);
  await admin.query(
    `GRANT SELECT, INSERT, UPDATE, DELETE, EXECUTE, TRIGGER, CREATE TEMPORARY TABLES ON ${schema} TO ${OWNER}`,
  );

  for (const role of ['api_role', 'report_role']) {
    await admin.query(`CREATE ROLE IF NOT EXISTS ${admin.escapeId(accountOf(database, role))}`);
  }
  for (const [login, password] of Object.entries(passwords)) {
    const account = `${admin.escape(accountOf(database, login))}@'%'`;
    await admin.query(`CREATE USER IF NOT EXISTS ${account} IDENTIFIED BY ${admin.escape(password)}`);
    await admin.query(`ALTER USER ${account} IDENTIFIED BY ${admin.escape(password)}`);
  }

  for (const login of ['api', 'report']) {
    const role = admin.escapeId(accountOf(database, `${login}_role`));
    const account = `${admin.escape(accountOf(database, login))}@'%'`;
    await admin.query(`GRANT ${role} TO ${account}`);
    await admin.query(`SET DEFAULT ROLE ${role} ${engine === 'mariadb' ? 'FOR' : 'TO'} ${account}`);
  }
  const migrator = `${admin.escape(accountOf(database, 'migrator'))}@'%'`;
  await admin.query(`GRANT ALL PRIVILEGES ON ${schema} TO ${migrator}`);
  await admin.query(`GRANT ${engine === 'mariadb' ? 'SET USER' : 'SET_ANY_DEFINER'} ON *.* TO ${migrator}`);
}
