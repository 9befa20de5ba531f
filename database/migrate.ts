/**
 * Brings a database up to date: accounts and roles, migrations (once each, never edited), then every function, view,
 * procedure and trigger whose file changed, then the roles' rights. Repeating it changes nothing.
 *
 *   DATABASE_URL=mysql://admin:…@host/storehouse DATABASE_API_PASSWORD=… DATABASE_REPORT_PASSWORD=…
 *   DATABASE_MIGRATOR_PASSWORD=… npx tsx database/migrate.ts
 */
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { accountOf, createAccounts, type Engine, engineOf, type LoginPasswords } from './accounts';
import { connect, databaseOf, urlFor } from './connection';
import { writeReferenceData, writeShopDefaults } from './reference-data';
import { type SqlFile, sqlFiles, statementsOf } from './sql-files';

/** In this order: a view may call a function, and a trigger calls procedures. */
const OBJECT_KINDS = [
  ['functions', 'FUNCTION'],
  ['views', 'VIEW'],
  ['procedures', 'PROCEDURE'],
  ['triggers', 'TRIGGER'],
] as const;

/** What a run did. */
export interface MigrationReport {
  migrations: string[];
  objects: string[];
}

/** Migrates the database of an administrator's URL; creates it when it is not there. */
export async function migrate(adminUrl: string, passwords: LoginPasswords): Promise<MigrationReport> {
  const database = databaseOf(adminUrl);
  const admin = await connect(urlFor(adminUrl, { database: '' }));
  let migrator: Connection | undefined;
  try {
    const engine = await engineOf(admin);
    const [[lock]] = await admin.query<RowDataPacket[]>('SELECT GET_LOCK(?, 60) AS taken', [`migrate ${database}`]);
    if (lock?.taken !== 1) throw new Error('Another migration of this database is still running.');
    await createAccounts(admin, engine, database, passwords);
    await trustRoutineAuthors(admin, engine);

    migrator = await connect(
      urlFor(adminUrl, { user: accountOf(database, 'migrator'), password: passwords.migrator, database }),
    );
    const migrations = await runMigrations(migrator);
    const objects = await recreateObjects(migrator);
    await admin.query(`USE ${admin.escapeId(database)}`);
    await applyRoles(admin, migrator, database, objects.length > 0);
    await writeReferenceData(migrator);
    await writeShopDefaults(migrator);
    return { migrations, objects };
  } finally {
    await migrator?.end();
    await admin.end();
  }
}

/** With a binary log, a server takes triggers only from a superuser, unless it is told to trust their authors. */
async function trustRoutineAuthors(admin: Connection, engine: Engine): Promise<void> {
  const [[row]] = await admin.query<RowDataPacket[]>(
    'SELECT @@log_bin AS hasLog, @@log_bin_trust_function_creators AS trusts',
  );
  if (row?.hasLog === 0 || row?.trusts === 1) return;
  await admin.query(`SET ${engine === 'mysql' ? 'PERSIST' : 'GLOBAL'} log_bin_trust_function_creators = 1`);
}

async function runMigrations(migrator: Connection): Promise<string[]> {
  await migrator.query(
    `CREATE TABLE IF NOT EXISTS schema_migrations (
       name VARCHAR(100) NOT NULL,
       checksum CHAR(64) NOT NULL,
       applied_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
       CONSTRAINT pk_schema_migrations PRIMARY KEY (name)
     ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci`,
  );
  const [rows] = await migrator.query<RowDataPacket[]>('SELECT name, checksum FROM schema_migrations');
  const applied = new Map(rows.map((row) => [row.name, row.checksum]));
  const run: string[] = [];
  for (const file of sqlFiles('migrations')) {
    const checksum = applied.get(file.name);
    if (checksum === file.checksum) continue;
    if (checksum) throw new Error(`Migration ${file.name} was edited after it ran. Undo the edit and add a new one.`);
    for (const statement of statementsOf(file.text)) await execute(migrator, file.name, statement);
    await migrator.query('INSERT INTO schema_migrations (name, checksum) VALUES (?, ?)', [file.name, file.checksum]);
    run.push(file.name);
  }
  return run;
}

async function recreateObjects(migrator: Connection): Promise<string[]> {
  await migrator.query(
    `CREATE TABLE IF NOT EXISTS schema_objects (
       kind VARCHAR(20) NOT NULL,
       name VARCHAR(100) NOT NULL,
       checksum CHAR(64) NOT NULL,
       CONSTRAINT pk_schema_objects PRIMARY KEY (kind, name)
     ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci`,
  );
  const changed: string[] = [];
  for (const [folder, kind] of OBJECT_KINDS) {
    const files = sqlFiles(folder);
    const known = await checksumsOf(migrator, kind);
    for (const name of known.keys()) {
      if (files.some((file) => file.name === name)) continue;
      await migrator.query(`DROP ${kind} IF EXISTS ${migrator.escapeId(name)}`);
      await migrator.query('DELETE FROM schema_objects WHERE kind = ? AND name = ?', [kind, name]);
    }
    for (const file of files) {
      if (known.get(file.name) === file.checksum) continue;
      await migrator.query(`DROP ${kind} IF EXISTS ${migrator.escapeId(file.name)}`);
      await execute(migrator, `${folder}/${file.name}`, file.text.trim().replace(/;$/, ''));
      await rememberChecksum(migrator, kind, file);
      changed.push(`${folder}/${file.name}`);
    }
  }
  return changed;
}

/**
 * Grants what roles/*.sql say. A changed file starts from nothing, so that a line taken out is a right taken away;
 * after a routine was re-created, which drops its grants, they are given again.
 */
async function applyRoles(admin: Connection, migrator: Connection, database: string, objectsChanged: boolean) {
  const known = await checksumsOf(migrator, 'ROLE');
  for (const file of sqlFiles('roles')) {
    const isChanged = known.get(file.name) !== file.checksum;
    if (!isChanged && !objectsChanged) continue;
    const role = admin.escapeId(accountOf(database, file.name));
    if (isChanged) await admin.query(`REVOKE ALL PRIVILEGES, GRANT OPTION FROM ${role}`);
    for (const statement of statementsOf(file.text)) {
      await execute(admin, `roles/${file.name}`, statement.replaceAll(new RegExp(`\\b${file.name}\\b`, 'g'), role));
    }
    await rememberChecksum(migrator, 'ROLE', file);
  }
}

async function checksumsOf(migrator: Connection, kind: string): Promise<Map<string, string>> {
  const [rows] = await migrator.query<RowDataPacket[]>('SELECT name, checksum FROM schema_objects WHERE kind = ?', [
    kind,
  ]);
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

async function rememberChecksum(migrator: Connection, kind: string, file: SqlFile): Promise<void> {
  await migrator.query('REPLACE INTO schema_objects (kind, name, checksum) VALUES (?, ?, ?)', [
    kind,
    file.name,
    file.checksum,
  ]);
}

/** Runs a statement; a failure names the file it stands in. */
async function execute(connection: Connection, file: string, statement: string): Promise<void> {
  await connection.query(statement).catch((error: Error) => {
    throw new Error(`database/${file}: ${error.message}`);
  });
}

/** The settings of a run from the environment; missing ones are named all at once. */
function settingsFrom(env: NodeJS.ProcessEnv): [string, LoginPasswords] {
  const names = [
    'DATABASE_URL',
    'DATABASE_API_PASSWORD',
    'DATABASE_REPORT_PASSWORD',
    'DATABASE_MIGRATOR_PASSWORD',
  ] as const;
  const [url = '', api = '', report = '', migrator = ''] = names.map((name) => env[name]);
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`Please set ${missing.join(', ')}.`);
  return [url, { api, report, migrator }];
}

if (require.main === module) {
  (async () => {
    const { migrations, objects } = await migrate(...settingsFrom(process.env));
    console.log(`Database up to date: ${migrations.length} migrations and ${objects.length} routines were new.`);
  })().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
