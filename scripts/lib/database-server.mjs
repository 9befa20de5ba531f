// Finds a MariaDB or MySQL server program on this machine, or says how to get one.
import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findProgram, howToInstall, installWithApt, mayInstall } from './system-packages.mjs';

const FOLDERS = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/libexec',
  '/opt/homebrew/opt/mariadb/bin',
  '/usr/local/opt/mariadb/bin',
  '/opt/homebrew/opt/mysql/bin',
  '/usr/local/opt/mysql/bin',
];
const OLDEST = { MariaDB: [10, 11], MySQL: [8, 4] };

/**
 * @typedef {{ program: string, brand: 'MariaDB' | 'MySQL', version: string, share: string }} DatabaseServer
 * `share` is the folder with the server's own SQL files.
 */

/**
 * The first server program that is new enough, or undefined.
 * @returns {DatabaseServer | undefined}
 */
export function findServer() {
  for (const name of ['mariadbd', 'mysqld']) {
    const program = findProgram(name, FOLDERS);
    const server = program && identify(program);
    if (server) return server;
  }
  return undefined;
}

/** What is wrong when no server was found and none can be installed, in one sentence; undefined when all is well. */
export function serverProblem() {
  if (findServer() || mayInstall()) return undefined;
  const command = howToInstall({
    apt: 'mariadb-server-core',
    dnf: 'mariadb-server',
    pacman: 'mariadb',
    brew: 'mariadb',
  });
  return `No database server found: run \`${command}\` (MariaDB 10.11 or newer), or set DATABASE_URL to a server you have.`;
}

/** The server to use; installs Debian's MariaDB (7 MB, no service) where that is possible. */
export async function findOrInstallServer() {
  const found = findServer();
  if (found) return found;
  await installWithApt('mariadb-server-core');
  return findServer();
}

/** `mysqld` is a link to MariaDB on many systems, so the program itself is asked what it is. */
function identify(program) {
  const answer = execFileSync(program, ['--no-defaults', '--version'], { encoding: 'utf8' });
  const brand = answer.includes('MariaDB') ? 'MariaDB' : 'MySQL';
  const [, version = '0.0'] = /Ver (\d+\.\d+\.\d+)/.exec(answer) ?? [];
  const [major, minor] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST[brand];
  const isOld = major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
  return isOld ? undefined : { program, brand, version, share: shareFolder(program) };
}

function shareFolder(program) {
  const prefix = dirname(dirname(realpathSync(program)));
  return [prefix, '/usr']
    .flatMap((base) => ['mysql', 'mariadb'].map((name) => join(base, 'share', name)))
    .find((folder) => existsSync(join(folder, 'mysql_system_tables.sql')));
}
