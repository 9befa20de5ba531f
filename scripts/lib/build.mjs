// Builds the API and the web app, each only when something it is made of has changed since its last build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say, step } from './console.mjs';
import { inProject, ROOT } from './paths.mjs';
import { runScript } from './run.mjs';

export const API_MAIN = inProject('dist/api/apps/api/src/main.js');

/** Vite advises a change of its next major version at each run; it is not needed yet. */
export const VITE_ENV = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };

const SHARED = ['libs', 'package-lock.json', 'tsconfig.base.json'];
const PARTS = {
  api: {
    label: 'API built',
    inputs: ['apps/api/src', 'apps/api/tsconfig.app.json', 'nest-cli.json', ...SHARED],
    output: API_MAIN,
    command: ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api'],
  },
  web: {
    label: 'web app built',
    inputs: ['apps/web', ...SHARED],
    output: inProject('dist/web/index.html'),
    command: ['node_modules/vite/bin/vite.js', 'build', '-c', 'apps/web/vite.config.mts', '--logLevel', 'warn'],
  },
};

/**
 * Builds 'api' or 'web' if its inputs differ from those of its last build.
 * @param {'api' | 'web'} name
 * @param {typeof step} [during] told what is being done, and does it
 */
export async function build(name, during = step) {
  const { label, inputs, output, command } = PARTS[name];
  const record = recordOf(name);
  const now = fingerprint(inputs);
  if (existsSync(output) && existsSync(record) && readFileSync(record, 'utf8') === now) return;
  const [script, ...args] = command;
  const warnings = await during(label, () =>
    runScript(script, args, { cwd: ROOT, env: { ...process.env, ...VITE_ENV } }),
  );
  if (warnings.trim()) say(warnings.trimEnd());
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, now);
}

/** Makes the next build of 'api' or 'web' a real one. */
export function forgetBuild(name) {
  rmSync(recordOf(name), { force: true });
}

const recordOf = (name) => inProject('.cache', `build-${name}`);

/** One hash over the names and contents of all input files; tests are no input. */
function fingerprint(inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const path of inputs.flatMap(filesUnder).sort())
    hash.update(`\n${path}\n`).update(readFileSync(inProject(path)));
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!statSync(inProject(path)).isDirectory()) return [path];
  return readdirSync(inProject(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length + 1))
    .filter((file) => !/\.(spec|test)\.tsx?$|\/test\//.test(file));
}
