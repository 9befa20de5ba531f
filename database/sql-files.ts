import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One SQL file: its name without `.sql` is the name of what it makes. */
export interface SqlFile {
  name: string;
  text: string;
  /** SHA-256 of the text. */
  checksum: string;
}

/** The SQL files of a folder beside this one, in order of their names. */
export const sqlFiles = (folder: string): SqlFile[] =>
  readdirSync(join(__dirname, folder))
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(__dirname, folder, file), 'utf8');
      return { name: file.slice(0, -'.sql'.length), text, checksum: createHash('sha256').update(text).digest('hex') };
    });

/** Splits a script whose statements each end with a semicolon at the end of a line. */
export const statementsOf = (text: string): string[] =>
  text
    .split(/;[ \t]*(?:\r?\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement.replace(/^\s*--.*$/gm, '').trim() !== '');
