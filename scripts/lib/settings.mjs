// The settings of the shop that `npm start` runs, for everything that works with it.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from './console.mjs';
import { embeddedUrl } from './embedded-database.mjs';
import { inProject } from './paths.mjs';
import { readSecrets, secretsFile } from './secrets.mjs';

/** The data directory: `.data` in the project unless DATA_DIR says otherwise. */
export const dataDir = (env = process.env) => resolve(env.DATA_DIR || inProject('.data'));

/** Where the pictures of a data directory lie. */
export const mediaDir = (dir) => join(dir, 'media');

/** The URLs with which the shop's three logins reach the database of an administrator's URL. */
export function loginUrls(adminUrl, secrets) {
  const loginUrl = (login) => {
    const url = new URL(adminUrl);
    url.username = `${url.pathname.slice(1)}_${login}`;
    url.password = secrets[`DATABASE_${login.toUpperCase()}_PASSWORD`];
    return url.href;
  };
  return { apiUrl: loginUrl('api'), reportUrl: loginUrl('report'), migratorUrl: loginUrl('migrator') };
}

/** The settings of the running shop: DATABASE_URL wins, else the embedded database of the data directory. */
export function shopSettings(env = process.env) {
  const dir = dataDir(env);
  if (!existsSync(secretsFile(dir)) && !env.DATABASE_URL) {
    throw new Refusal(`There is no shop in ${dir} yet: run \`npm start\` first, or set DATABASE_URL.`);
  }
  const secrets = readSecrets(dir, env);
  const adminUrl = env.DATABASE_URL || embeddedUrl(dir, secrets.DATABASE_ROOT_PASSWORD);
  return {
    adminUrl,
    ...loginUrls(adminUrl, secrets),
    secrets,
    mediaDir: env.MEDIA_DIR || mediaDir(dir),
    baseUrl: env.BASE_URL || `http://localhost:${env.PORT || 3000}`,
  };
}
