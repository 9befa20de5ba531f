// A child process that ends with us, however we end: a small shell stands between and reads a pipe that only this
// process holds open. When the pipe closes, by intent or because we were killed, the shell asks the program to stop.
// The child has its own process group: Ctrl-C in the terminal reaches us alone and we choose the order of stopping, and
// processes that the program leaves behind end with it.
import { spawn } from 'node:child_process';

const WATCHDOG = `
exec 3<&0
"$@" </dev/null 3<&- &
program=$!
{ cat <&3; kill -TERM $program; } >/dev/null 2>&1 &
exec 3<&- </dev/null
wait $program
status=$?
trap '' TERM
kill -TERM 0
exit $status
`;

/**
 * Starts a program that ends with this process.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, output?: 'inherit' | 'ignore' | number, cwd?: string }} [options]
 * @returns {{ exited: Promise<string>, running: () => boolean, stop: () => Promise<string>, kill: () => void }}
 * `exited` tells how the program ended ("exit code 1", "SIGKILL"); `stop` asks with SIGTERM, `kill` does not ask.
 */
export function tiedProcess(command, args, { env = process.env, output = 'inherit', cwd } = {}) {
  const child = spawn('sh', ['-c', WATCHDOG, 'sh', command, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['pipe', output, output],
  });
  let ended = false;
  child.stdin.on('error', () => {});
  const exited = new Promise((resolve) => {
    const end = (how) => {
      ended = true;
      resolve(how);
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (code, signal) => end(endOf(code, signal)));
  });
  return {
    exited,
    running: () => !ended,
    stop: () => {
      child.stdin.end();
      return exited;
    },
    kill: () => {
      if (!ended) process.kill(-child.pid, 'SIGKILL');
    },
  };
}

/** A shell reports a program that a signal ended as 128 + the signal's number. */
function endOf(code, signal) {
  const names = { 129: 'SIGHUP', 130: 'SIGINT', 134: 'SIGABRT', 137: 'SIGKILL', 139: 'SIGSEGV', 143: 'SIGTERM' };
  return signal ?? names[code] ?? `exit code ${code}`;
}
