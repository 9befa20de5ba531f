// The packages of package-lock.json: installed when missing or stale.
import { existsSync, readFileSync } from 'node:fs';
import { step } from './console.mjs';
import { inProject, ROOT } from './paths.mjs';
import { run } from './run.mjs';

/** Installs the dependencies unless node_modules already is what package-lock.json says. */
export async function installDependencies() {
  if (isInstalled()) return;
  // The build needs the development packages too, whatever NODE_ENV says.
  await step('packages installed', () => run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: ROOT }));
}

/** npm records what it installed in a lock file of the same form inside node_modules. */
function isInstalled() {
  const record = inProject('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(inProject('package-lock.json'))).every(
    ([path, entry]) =>
      path === '' || entry.version === installed[path]?.version || (entry.optional && !installed[path]),
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
