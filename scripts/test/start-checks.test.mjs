import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startProblems } from '../lib/start-checks.mjs';

describe('the checks before a start', () => {
  let dir;
  before(() => {
    dir = mkdtempSync(join(tmpdir(), 'storehouse-checks-'));
  });
  after(() => rmSync(dir, { recursive: true, force: true }));

  it('say every problem at once', async () => {
    const file = join(dir, 'file');
    writeFileSync(file, '');
    const problems = await startProblems({
      PORT: '80a',
      TLS_CERT: file,
      JWT_SECRET: 'short',
      LOG_FORMAT: 'xml',
      NODE_ENV: 'production',
      SAMPLE_SHOP: '1',
      DATABASE_URL: 'mysql://admin:hidden@host/Bad-Name',
      DATA_DIR: file,
    });
    const about = ['PORT', 'TLS_KEY', 'JWT_SECRET', 'LOG_FORMAT', 'SAMPLE_SHOP', 'DATABASE_URL', 'data directory'];
    assert.equal(problems.length, about.length);
    for (const word of about)
      assert.ok(
        problems.some((sentence) => sentence.includes(word)),
        word,
      );
    assert.ok(problems.every((sentence) => !sentence.includes('hidden')));
  });

  it('name a port that is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const PORT = String(server.address().port);
    assert.match((await startProblems({ PORT, DATA_DIR: dir })).join(), new RegExp(`Port ${PORT} is in use`));
    server.close();
  });

  it('do not begin a new shop over a database whose secrets are lost', async () => {
    const robbed = join(dir, 'robbed');
    mkdirSync(join(robbed, 'database', 'mysql'), { recursive: true });
    writeFileSync(join(robbed, 'database', 'ibdata1'), '');
    assert.match(
      (await startProblems({ PORT: '1', HOST: '127.0.0.1', DATA_DIR: robbed })).join('\n'),
      /secrets.json is missing/,
    );
  });

  it('notice a damaged data directory', async () => {
    const damaged = join(dir, 'damaged');
    mkdirSync(join(damaged, 'database'), { recursive: true });
    writeFileSync(join(damaged, 'secrets.json'), '{');
    const problems = (await startProblems({ DATA_DIR: damaged })).join('\n');
    assert.match(problems, /secrets.json cannot be read/);
    assert.match(problems, /database in .* is damaged/);
  });
});
