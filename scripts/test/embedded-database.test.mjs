import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { embeddedUrl, filesOf, start } from '../lib/embedded-database.mjs';
import { commandLineOf } from '../lib/processes.mjs';

const PASSWORD = 'of-the-test';
const MODULE = new URL('../lib/embedded-database.mjs', import.meta.url).href;

const query = async (dir, sql, password = PASSWORD) => {
  const connection = await createConnection(embeddedUrl(dir, password, 'mysql'));
  try {
    const [rows] = await connection.query(sql);
    return rows;
  } finally {
    await connection.end();
  }
};
const serverPid = (dir) => Number(readFileSync(filesOf(dir).pid, 'utf8'));
const eventually = async (condition) => {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(20)) if (await condition()) return;
  assert.fail('It did not happen within 10 s.');
};

/** Another process that starts the database of a directory and lives until it is killed. */
async function launcherOf(dir) {
  const script = `import(${JSON.stringify(MODULE)}).then(({ start }) => start({
    dir: ${JSON.stringify(dir)}, rootPassword: '${PASSWORD}' })).then(() => console.log('up'))`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

async function killed(launcher) {
  launcher.kill('SIGKILL');
  await once(launcher, 'exit');
}

describe('the embedded database', () => {
  let dir;
  before(() => {
    dir = mkdtempSync(join(tmpdir(), 'storehouse-embedded-'));
  });
  after(() => rmSync(dir, { recursive: true, force: true }));

  it('starts in an empty directory and lets nobody in without the password', async () => {
    const database = await start({ dir, rootPassword: PASSWORD });
    await query(dir, 'CREATE DATABASE kept');
    await assert.rejects(query(dir, 'SELECT 1', ''), /Access denied/);
    const [{ port }] = await query(dir, 'SELECT @@skip_networking AS port');
    assert.equal(port, 1);
    await database.stop();
  });

  it('is started again when its server is killed, and says so', async () => {
    const said = [];
    const database = await start({ dir, rootPassword: PASSWORD, onEvent: (sentence) => said.push(sentence) });
    process.kill(serverPid(dir), 'SIGKILL');
    await eventually(() => said.length === 2);
    assert.match(said[0], /ended unexpectedly \(SIGKILL\)/);
    assert.equal((await query(dir, "SHOW DATABASES LIKE 'kept'")).length, 1);
    await database.stop();
  });

  it('ends with a launcher that is killed, and starts with the next one', async () => {
    const launcher = await launcherOf(dir);
    const pid = serverPid(dir);
    await killed(launcher);
    const database = await start({ dir, rootPassword: PASSWORD });
    assert.equal(commandLineOf(pid), '');
    assert.equal((await query(dir, "SHOW DATABASES LIKE 'kept'")).length, 1);
    await database.stop();
  });

  it('is not started twice', async () => {
    const launcher = await launcherOf(dir);
    await assert.rejects(start({ dir, rootPassword: PASSWORD }), /Another Storehouse is using/);
    const pid = serverPid(dir);
    await killed(launcher);
    await eventually(() => commandLineOf(pid) === '');
  });

  it('begins again after a start that was cut short', async () => {
    const fresh = join(dir, 'cut-short');
    mkdirSync(join(fresh, 'database.new', 'mysql'), { recursive: true });
    writeFileSync(join(fresh, 'database.new', 'ibdata1'), 'half');
    const database = await start({ dir: fresh, rootPassword: PASSWORD });
    assert.equal((await query(fresh, "SHOW DATABASES LIKE 'mysql'")).length, 1);
    await database.stop();
  });

  it('says what the server says when its files are broken', async () => {
    const broken = join(dir, 'broken');
    mkdirSync(join(broken, 'database', 'mysql'), { recursive: true });
    writeFileSync(join(broken, 'database', 'ibdata1'), 'not a tablespace');
    await assert.rejects(start({ dir: broken, rootPassword: PASSWORD }), /did not start[\s\S]*InnoDB/);
  });

  it('finds a place for its socket below a very long path', async () => {
    const deep = join(dir, 'x'.repeat(120));
    const database = await start({ dir: deep, rootPassword: PASSWORD });
    assert.equal((await query(deep, 'SELECT 1')).length, 1);
    await database.stop();
  });
});
