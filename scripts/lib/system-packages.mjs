// Programs of the operating system: where they are, and how they get there.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** The path of a program from PATH or the given folders, or undefined. */
export function findProgram(name, folders = []) {
  return [...(process.env.PATH ?? '').split(delimiter), ...folders]
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

/** Whether this process can install packages by itself: root on Debian, Ubuntu and their kin. */
export function mayInstall() {
  return process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
}

let isListFresh = false;

/** Installs packages with apt, without recommended extras. */
export async function installWithApt(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!isListFresh) await run('apt-get', ['update', '-qq'], { env });
  isListFresh = true;
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}

/** The command with which a person installs a package on this platform. */
export function howToInstall({ apt, dnf, pacman, brew }) {
  if (process.platform === 'darwin') return `brew install ${brew}`;
  if (findProgram('dnf')) return `sudo dnf install ${dnf}`;
  if (findProgram('pacman')) return `sudo pacman -S ${pacman}`;
  return `sudo apt-get install --no-install-recommends ${apt}`;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
