// One process a data directory: a lock file that names its holder, and that a killed holder leaves behind harmlessly.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { commandLineOf } from './processes.mjs';

/** The process id that holds the lock, or undefined when nobody does. */
export function lockHolder(file) {
  if (!existsSync(file)) return undefined;
  const [pid, ...command] = readFileSync(file, 'utf8').split(' ');
  // Process ids are used again: the holder is alive only if the process still runs the same command.
  const alive = Number(pid) !== process.pid && command.length > 0 && commandLineOf(pid) === command.join(' ');
  return alive ? Number(pid) : undefined;
}

/** Takes the lock and answers a function that gives it back, or answers undefined when another process holds it. */
export function takeLock(file) {
  if (lockHolder(file) !== undefined) return undefined;
  rmSync(file, { force: true });
  try {
    writeFileSync(file, `${process.pid} ${commandLineOf(process.pid)}`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code === 'EEXIST') return undefined;
    throw error;
  }
  return () => rmSync(file, { force: true });
}
