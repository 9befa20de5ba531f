import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

// The whole is `npm run crash`; here a few blows, in a process of its own as every command.
it('kills of API and database lose no order and make none', async () => {
  const blows = ['--checkouts', '120', '--api-kills', '2', '--database-kills', '1'];
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'tools/crash.ts', ...blows]).catch(
    (failure: { stdout: string; stderr: string }) => ({ stdout: `${failure.stdout}${failure.stderr}` }),
  );
  expect(stdout).toContain('Every acknowledged order is there exactly once, and the books agree.');
}, 300_000);
