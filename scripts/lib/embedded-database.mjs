// A private database server inside a data directory: its own socket, no network, no system service. It lives and dies
// with the process that starts it, and is started again when it dies alone.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from './console.mjs';
import { findOrInstallServer } from './database-server.mjs';
import { keepRunning } from './keep-running.mjs';
import { takeLock } from './process-lock.mjs';
import { commandLineOf, findProcesses } from './processes.mjs';
import { run, tail } from './run.mjs';
import { tiedProcess } from './tied-process.mjs';

const SQL_MODE =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 60_000;
const POLL_MS = 15;
const LONGEST_SOCKET_PATH = 100;

/** The files of an embedded database in its data directory. */
export function filesOf(dir) {
  const home = resolve(dir);
  return {
    home,
    data: join(home, 'database'),
    unfinished: join(home, 'database.new'),
    temporary: join(home, 'database.tmp'),
    firstStart: join(home, 'database-first-start.sql'),
    pid: join(home, 'database.pid'),
    log: join(home, 'database.log'),
    lock: join(home, 'launcher.lock'),
    socket: socketOf(home),
  };
}

/** The administrator's URL of the embedded database in `dir`. */
export function embeddedUrl(dir, rootPassword, database = 'storehouse') {
  const socketPath = encodeURIComponent(filesOf(dir).socket);
  return `mysql://root:${encodeURIComponent(rootPassword)}@localhost/${database}?socketPath=${socketPath}`;
}

/**
 * Starts the server of a data directory, which is initialised when it is new.
 * @param {object} options
 * @param {string} options.dir data directory; one process at a time
 * @param {string} options.rootPassword the administrator's password, given to the server when it is initialised
 * @param {string[]} [options.flags] more flags for the server
 * @param {(sentence: string) => void} [options.onEvent] told when the server died and was started again
 * @returns {Promise<{ url: string, stop: () => Promise<void>, kill: () => void }>}
 */
export async function start({ dir, rootPassword, flags = [], onEvent = () => {} }) {
  const files = filesOf(dir);
  mkdirSync(files.home, { recursive: true, mode: 0o700 });
  const unlock = takeLock(files.lock);
  if (!unlock) throw new Refusal(`Another Storehouse is using ${files.home}.`);
  try {
    const server = await findOrInstallServer();
    if (!server) throw new Refusal('The database server that was installed is older than MariaDB 10.11 or MySQL 8.4.');
    if (!existsSync(files.data)) await initialise(server, files, rootPassword);
    const kept = await keepRunning({
      name: 'The database server',
      onEvent,
      launch: () => launch(server, files, flags),
    });
    rmSync(files.firstStart, { force: true });
    return {
      url: embeddedUrl(dir, rootPassword),
      kill: kept.kill,
      stop: async () => {
        await kept.stop();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** One run of the server, from its start to the moment it greets clients on its socket. */
async function launch(server, files, flags) {
  await stopOrphans(files);
  rmSync(files.socket, { force: true });
  mkdirSync(files.temporary, { recursive: true, mode: 0o700 });
  writeFileSync(files.log, '');
  const child = tiedProcess(server.program, [...serverFlags(server, files), ...flags], { output: 'ignore' });
  for (const end = Date.now() + START_LIMIT_MS; Date.now() < end && child.running(); await sleep(POLL_MS)) {
    if (await greets(files.socket)) return child;
  }
  child.kill();
  const lines = tail(readFileSync(files.log, 'utf8'), 15);
  throw new Refusal(`The database server did not start. The end of its log ${files.log}:\n\n${lines}`);
}

function serverFlags(server, files) {
  const common = [
    '--no-defaults',
    ...asRoot(),
    `--datadir=${files.data}`,
    // A server that starts clears what it finds there, also of another that shares the folder.
    `--tmpdir=${files.temporary}`,
    `--socket=${files.socket}`,
    `--pid-file=${files.pid}`,
    `--log-error=${files.log}`,
    '--skip-networking',
    '--skip-log-bin',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--default-time-zone=+00:00',
    `--sql-mode=${SQL_MODE}`,
    '--innodb-buffer-pool-size=64M',
    // Ids may have gaps: parallel inserts then never wait for each other's (MySQL's default, not MariaDB's).
    '--innodb-autoinc-lock-mode=2',
    '--table-open-cache=400',
    '--max-connections=150',
    '--key-buffer-size=1M',
    ...(existsSync(files.firstStart) ? [`--init-file=${files.firstStart}`] : []),
  ];
  return server.brand === 'MariaDB'
    ? [...common, '--innodb-log-file-size=32M', '--aria-pagecache-buffer-size=1M']
    : [...common, '--innodb-redo-log-capacity=64M', '--mysqlx=OFF', '--secure-file-priv=NULL'];
}

/** The server refuses to run as root unless told to. */
function asRoot() {
  return process.getuid?.() === 0 ? ['--user=root'] : [];
}

/** Creates the system tables beside the final place and moves them there when complete: half a database never starts. */
async function initialise(server, files, rootPassword) {
  rmSync(files.unfinished, { recursive: true, force: true });
  mkdirSync(files.unfinished, { mode: 0o700 });
  const flags = ['--no-defaults', ...asRoot(), `--datadir=${files.unfinished}`];
  if (server.brand === 'MariaDB') {
    mkdirSync(join(files.unfinished, 'mysql'), { mode: 0o700 });
    await run(server.program, [...flags, '--bootstrap', '--skip-log-bin', '--innodb-log-file-size=32M'], {
      input: mariadbSystemTables(server),
    });
  } else {
    await run(server.program, [...flags, '--initialize-insecure']);
  }
  // The password is set by the first start, before the server accepts anybody.
  writeFileSync(files.firstStart, `ALTER USER root@localhost IDENTIFIED BY '${rootPassword}';\n`, { mode: 0o600 });
  renameSync(files.unfinished, files.data);
}

/** mariadb-install-db needs the client package; the server's own SQL files, piped in, do not. */
function mariadbSystemTables(server) {
  const file = (name) => readFileSync(join(server.share, name), 'utf8');
  return [
    'CREATE DATABASE IF NOT EXISTS mysql;',
    'USE mysql;',
    'SET @auth_root_socket=NULL;',
    file('mysql_system_tables.sql'),
    file('mysql_system_tables_data.sql'),
    "DELETE FROM global_priv WHERE User='root' AND Host<>'localhost';",
    'FLUSH PRIVILEGES;',
    '',
  ].join('\n');
}

/**
 * Servers that a killed launcher left behind are stopped. They are known by their command line, which names our data
 * directory; a process id in a file could belong to anybody by now, and a server that ends removes that file early.
 */
async function stopOrphans({ data }) {
  const isOurs = (command) => command.includes(` --datadir=${data} `) && !command.startsWith('sh -c');
  const orphans = findProcesses(isOurs);
  for (const pid of orphans) askToEnd(pid);
  for (
    const end = Date.now() + STOP_LIMIT_MS;
    orphans.some((pid) => isOurs(commandLineOf(pid)));
    await sleep(POLL_MS)
  ) {
    if (Date.now() > end) throw new Refusal(`A database server left behind (process ${orphans}) does not stop.`);
  }
}

/** A process that ended on its own in this moment needs no asking. */
function askToEnd(pid) {
  try {
    process.kill(pid, 'SIGTERM');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Whether a server sends its greeting (a packet of protocol version 10) on the socket. */
function greets(path) {
  return new Promise((answer) => {
    const socket = connect(path);
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once('data', (packet) => {
      answer(packet[4] === 10);
      socket.destroy();
    });
    socket.once('error', () => answer(false));
    socket.once('close', () => answer(false));
  });
}

/** The socket lies in the data directory, or in a private temporary folder when that path is too long for a socket. */
function socketOf(home) {
  const path = join(home, 'database.sock');
  if (Buffer.byteLength(path) <= LONGEST_SOCKET_PATH) return path;
  const name = createHash('sha256').update(home).digest('hex').slice(0, 16);
  const short = join(tmpdir(), `storehouse-${name}`, 'database.sock');
  mkdirSync(dirname(short), { recursive: true, mode: 0o700 });
  const owner = lstatSync(dirname(short));
  if (!owner.isDirectory() || owner.uid !== process.getuid?.()) {
    throw new Refusal(`The folder ${dirname(short)}, needed for the database's socket, belongs to someone else.`);
  }
  return short;
}
