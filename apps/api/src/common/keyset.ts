import { createHash } from 'node:crypto';
import { ShopError } from '@storehouse/domain';
import { joinSql, type Sql, sql } from './sql';

/** One column of a list's order. Together they are unique, so the last one is an id. */
export interface KeysetColumn {
  sql: string;
  kind: 'number' | 'text' | 'time';
  descending?: boolean;
}

/** What `columns` selects: the position of a row in its list. */
export type KeysetRow = Record<`key${number}`, number | string | Date>;

/**
 * The order of a list and its cursors. A cursor says behind which values a page ended, so that rows which come and go
 * meanwhile neither repeat nor hide others. It is opaque and fits only the list (sort and filters) it came from.
 */
export class Keyset {
  private readonly list: string;

  /** @param list what makes this list this list, for example its sort and filters */
  constructor(
    list: unknown,
    private readonly order: readonly KeysetColumn[],
  ) {
    this.list = createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 8);
  }

  get orderBy(): string {
    return this.order.map((column) => `${column.sql}${column.descending ? ' DESC' : ''}`).join(', ');
  }

  get columns(): string {
    return this.order.map((column, at) => `${column.sql} AS key${at}`).join(', ');
  }

  /** The condition for rows behind the cursor; of the form `a > ? OR (a = ? AND b > ?)`, which indexes can follow. */
  after(cursor: string | undefined): Sql {
    if (cursor === undefined) return sql('TRUE');
    const position = this.position(cursor);
    const steps = this.order.map((column, at) => {
      const equal = this.order.slice(0, at).map((before, index) => sql(`${before.sql} = ?`, position[index] ?? null));
      const beyond = sql(`${column.sql} ${column.descending ? '<' : '>'} ?`, position[at] ?? null);
      return joinSql([...equal, beyond], ' AND ');
    });
    const { text, values } = joinSql(
      steps.map((step) => sql(`(${step.text})`, ...step.values)),
      ' OR ',
    );
    return sql(`(${text})`, ...values);
  }

  /** Cuts what was read with one row too many into a page and the cursor of the next. */
  page<Row extends KeysetRow>(rows: Row[], limit: number): { rows: Row[]; nextCursor: string | null } {
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return { rows: page, nextCursor: last && rows.length > limit ? this.write(last) : null };
  }

  private write(row: KeysetRow): string {
    const position = this.order.map((_, at) => row[`key${at}`]);
    return Buffer.from(JSON.stringify([this.list, ...position])).toString('base64url');
  }

  /** The values behind which the page before ended. */
  position(cursor: string): (number | string | Date)[] {
    const parts = parse(Buffer.from(cursor, 'base64url').toString());
    if (parts.length !== this.order.length + 1 || parts[0] !== this.list) throw foreignCursor();
    return this.order.map(({ kind }, at) => {
      const value = parts[at + 1];
      if (kind === 'number' && typeof value === 'number') return value;
      if (kind === 'text' && typeof value === 'string') return value;
      if (kind === 'time' && typeof value === 'string' && !Number.isNaN(Date.parse(value))) return new Date(value);
      throw foreignCursor();
    });
  }
}

const parse = (json: string): unknown[] => {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
};

const foreignCursor = () =>
  new ShopError('VALIDATION_FAILED', 'The cursor does not belong to this list.', [
    { field: 'cursor', message: 'cursor must be the nextCursor of an answer with the same filters and sort' },
  ]);
