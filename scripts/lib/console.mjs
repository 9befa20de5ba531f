// What the operator sees of the project's commands: calm lines, one a step, each with its duration.

const QUIET_MS = 2_000;

/** Prints one plain line. */
export function say(line = '') {
  process.stdout.write(`${line}\n`);
}

/** Duration in the form "0.4 s" or "2 min 05 s". */
export function duration(ms) {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/** Runs `work` and prints `label` with its duration; a step that takes a while is announced as well. */
export async function step(label, work) {
  const started = performance.now();
  const announce = setTimeout(() => say(`  … ${label}`), QUIET_MS);
  try {
    const result = await work();
    say(`  ✓ ${label.padEnd(44)} ${duration(performance.now() - started).padStart(12)}`);
    return result;
  } finally {
    clearTimeout(announce);
  }
}

/** An error whose message is meant for the operator: it is printed without a stack. */
export class Refusal extends Error {}

/** Prints why the command gives up and ends the process with exit code 1. */
export function giveUp(error) {
  process.stderr.write(`\n${error instanceof Refusal ? error.message : (error.stack ?? error)}\n`);
  process.exit(1);
}
