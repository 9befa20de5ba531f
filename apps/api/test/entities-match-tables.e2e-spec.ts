import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getMetadataArgsStorage } from 'typeorm';
import { sql } from './support/database';

const SOURCE = join(__dirname, '../src');
/** What the server calls a type that TypeORM names in another way. */
const SERVER_TYPES: Readonly<Record<string, string>> = { boolean: 'tinyint' };

interface Column {
  name: string;
  type: string;
  isNullable: number;
  /** The database computes it; an entity may go without. */
  isComputed?: number;
}

for (const file of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })) {
  if (file.endsWith('.entity.ts')) require(join(SOURCE, file));
}
const { tables, columns } = getMetadataArgsStorage();

describe('entities', () => {
  it.each(tables.map(({ name, target }) => ({ table: String(name), target })))(
    'have the columns of their table: $table',
    async ({ table, target }) => {
      const inTable = await sql<Column>(
        `SELECT column_name AS name, data_type AS type, is_nullable = 'YES' AS isNullable,
           COALESCE(generation_expression, '') <> '' AS isComputed
         FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? ORDER BY name`,
        [table],
      );
      const inEntity = columns
        .filter((column) => column.target === target)
        .map(({ propertyName, options }) => ({
          name: options.name ?? propertyName,
          type: SERVER_TYPES[String(options.type)] ?? String(options.type),
          isNullable: Number(options.nullable ?? false),
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      const expected = inTable.flatMap(({ isComputed, ...column }) =>
        isComputed && !inEntity.some(({ name }) => name === column.name) ? [] : column,
      );
      expect(inEntity).toEqual(expected);
    },
  );
});
