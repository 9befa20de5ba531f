/**
 * Writes what people read about the database from the database itself: database/schema.sql (the tables as they are
 * after all migrations) and docs/database.md's picture of them; and the pictures of states in other documents. With
 * --check it writes nothing and fails when a file is stale.
 *
 *   DATABASE_URL=mysql://…/storehouse npx tsx database/docs.ts [--check]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { connect, databaseOf } from './connection';
import { withStatePictures } from './state-pictures';

const SCHEMA_FILE = join(__dirname, 'schema.sql');
const DOCS = join(__dirname, '..', 'docs');
const PICTURE_FILE = join(DOCS, 'database.md');
const STATE_FILES = [join(DOCS, 'orders.md'), join(DOCS, 'payments.md')];

interface Column {
  table: string;
  name: string;
  type: string;
  key: 'PK' | 'UK' | 'FK' | '';
}

interface ForeignKey {
  table: string;
  column: string;
  target: string;
  isOptional: number;
}

async function tablesOf(connection: Connection, database: string): Promise<string[]> {
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT TABLE_NAME AS name FROM information_schema.TABLES
      WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'BASE TABLE' AND TABLE_NAME NOT LIKE 'schema\\_%' ORDER BY name`,
    [database],
  );
  return rows.map((row) => row.name);
}

async function schemaOf(connection: Connection, tables: string[]): Promise<string> {
  const statements: string[] = [];
  for (const table of tables) {
    const [[row]] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE ${connection.escapeId(table)}`);
    statements.push(`${String(row?.['Create Table']).replace(/ AUTO_INCREMENT=\d+/, '')};`);
  }
  return `-- The tables after all migrations. Written by \`npm run db:docs\`; edit migrations, not this file.\n\n${statements.join('\n\n')}\n`;
}

async function pictureOf(connection: Connection, database: string): Promise<string> {
  const [columns] = await connection.query<(Column & RowDataPacket)[]>(
    `SELECT TABLE_NAME AS \`table\`, COLUMN_NAME AS name, DATA_TYPE AS type,
            CASE COLUMN_KEY WHEN 'PRI' THEN 'PK' WHEN 'UNI' THEN 'UK' ELSE '' END AS \`key\`
       FROM information_schema.COLUMNS
      WHERE TABLE_SCHEMA = ? AND TABLE_NAME NOT LIKE 'schema\\_%'
        AND TABLE_NAME IN (SELECT TABLE_NAME FROM information_schema.TABLES
                            WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'BASE TABLE')
      ORDER BY TABLE_NAME, ORDINAL_POSITION`,
    [database, database],
  );
  const [keys] = await connection.query<(ForeignKey & RowDataPacket)[]>(
    `SELECT k.TABLE_NAME AS \`table\`, k.COLUMN_NAME AS \`column\`, k.REFERENCED_TABLE_NAME AS target,
            c.IS_NULLABLE = 'YES' AS isOptional
       FROM information_schema.KEY_COLUMN_USAGE k
       JOIN information_schema.COLUMNS c
         ON c.TABLE_SCHEMA = k.TABLE_SCHEMA AND c.TABLE_NAME = k.TABLE_NAME AND c.COLUMN_NAME = k.COLUMN_NAME
      WHERE k.TABLE_SCHEMA = ? AND k.REFERENCED_TABLE_NAME IS NOT NULL
      ORDER BY k.TABLE_NAME, k.COLUMN_NAME`,
    [database],
  );
  const isForeign = (column: Column) => keys.some((key) => key.table === column.table && key.column === column.name);
  const boxes = [...new Set(columns.map((column) => column.table))].map((table) => {
    const lines = columns
      .filter((column) => column.table === table)
      .map((column) =>
        `    ${column.type} ${column.name} ${isForeign(column) && !column.key ? 'FK' : column.key}`.trimEnd(),
      );
    return `  ${table} {\n${lines.join('\n')}\n  }`;
  });
  const lines = keys.map((key) => `  ${key.target} ${key.isOptional ? '|o' : '||'}--o{ ${key.table} : ${key.column}`);
  return `# The tables

Written from the database by \`npm run db:docs\`. What each table and column is for stands in
[database/migrations](../database/migrations); how to work with them in [database/README.md](../database/README.md).

\`\`\`mermaid
erDiagram
${lines.join('\n')}
${boxes.join('\n')}
\`\`\`
`;
}

async function main(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('Please set DATABASE_URL.');
  const connection = await connect(url);
  try {
    const [[server]] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version');
    if (!/mariadb/i.test(String(server?.version))) {
      console.log('Skipped: the files are written from MariaDB, and this server spells its tables differently.');
      return;
    }
    const database = databaseOf(url);
    const written: [string, string][] = [
      [SCHEMA_FILE, await schemaOf(connection, await tablesOf(connection, database))],
      [PICTURE_FILE, await pictureOf(connection, database)],
      ...STATE_FILES.map((file): [string, string] => [file, withStatePictures(readFileSync(file, 'utf8'))]),
    ];
    if (!process.argv.includes('--check')) {
      for (const [file, text] of written) writeFileSync(file, text);
      return;
    }
    const stale = written.filter(([file, text]) => readFileSync(file, 'utf8') !== text);
    if (stale.length > 0) throw new Error(`Stale: ${stale.map(([file]) => file).join(', ')}. Run npm run db:docs.`);
  } finally {
    await connection.end();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
