import type { SqlValue } from './database';

/** A piece of SQL with the values of its placeholders. Values never stand in the text. */
export interface Sql {
  text: string;
  values: SqlValue[];
}

/** `sql('price >= ?', 500)`. */
export const sql = (text: string, ...values: SqlValue[]): Sql => ({ text, values });

/** Joins pieces with a word between them. No piece at all is `TRUE`, so that a WHERE always holds. */
export const joinSql = (pieces: readonly Sql[], word: ' AND ' | ' OR ' | ' UNION ALL '): Sql =>
  pieces.length === 0
    ? sql('TRUE')
    : { text: pieces.map((piece) => piece.text).join(word), values: pieces.flatMap((piece) => piece.values) };

/** `column IN (?, ?)`; no values at all match nothing. */
export const isOneOf = (column: string, values: readonly SqlValue[]): Sql =>
  values.length === 0 ? sql('FALSE') : sql(`${column} IN (${values.map(() => '?').join(', ')})`, ...values);

/** Text for the right side of LIKE in which % and _ mean themselves. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
