// The secrets of one shop: made once, kept in its data directory, readable by its owner only.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {'DATABASE_ROOT_PASSWORD' | 'DATABASE_API_PASSWORD' | 'DATABASE_REPORT_PASSWORD' | 'DATABASE_MIGRATOR_PASSWORD' | 'JWT_SECRET' | 'PASSWORD_PEPPER'} SecretName */

const BYTES = {
  DATABASE_ROOT_PASSWORD: 24,
  DATABASE_API_PASSWORD: 24,
  DATABASE_REPORT_PASSWORD: 24,
  DATABASE_MIGRATOR_PASSWORD: 24,
  JWT_SECRET: 48,
  PASSWORD_PEPPER: 32,
};

export const secretsFile = (dir) => join(dir, 'secrets.json');

/**
 * The shop's secrets; missing ones are made. Those set in the environment win and are not written down.
 * @param {string} dir data directory
 * @returns {Record<SecretName, string>}
 */
export function loadSecrets(dir, env = process.env) {
  const file = secretsFile(dir);
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const names = Object.keys(BYTES);
  if (names.some((name) => !kept[name])) {
    for (const name of names) kept[name] ??= randomBytes(BYTES[name]).toString('base64url');
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return Object.fromEntries(names.map((name) => [name, env[name] || kept[name]]));
}

/** What is wrong with the secrets of a data directory, in one sentence; undefined when all is well. */
export function secretsProblem(dir, hasDatabase) {
  const file = secretsFile(dir);
  if (!existsSync(file)) {
    return hasDatabase
      ? `${file} is missing, but ${dir} holds a database. Put the file back from your backup, or move ${dir} away to begin with a new shop.`
      : undefined;
  }
  try {
    JSON.parse(readFileSync(file, 'utf8'));
    return undefined;
  } catch (error) {
    return `${file} cannot be read (${error.message}). Put it back from your backup, or move ${dir} away to begin with a new shop.`;
  }
}
