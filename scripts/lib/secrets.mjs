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
 * The secrets a shop has: those set in the environment win over those kept in its data directory.
 * @param {string} dir data directory
 * @returns {Partial<Record<SecretName, string>>}
 */
export function readSecrets(dir, env = process.env) {
  const given = Object.keys(BYTES).filter((name) => env[name]);
  return { ...keptSecrets(dir), ...Object.fromEntries(given.map((name) => [name, env[name]])) };
}

/**
 * The secrets of a shop that is about to start: missing ones are made and kept.
 * @param {string} dir data directory
 * @returns {Record<SecretName, string>}
 */
export function ensureSecrets(dir, env = process.env) {
  const kept = keptSecrets(dir);
  const missing = Object.keys(BYTES).filter((name) => !kept[name] && !env[name]);
  if (missing.length) {
    for (const name of missing) kept[name] = randomBytes(BYTES[name]).toString('base64url');
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    writeFileSync(`${secretsFile(dir)}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${secretsFile(dir)}.new`, secretsFile(dir));
  }
  return readSecrets(dir, env);
}

function keptSecrets(dir) {
  return existsSync(secretsFile(dir)) ? JSON.parse(readFileSync(secretsFile(dir), 'utf8')) : {};
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
