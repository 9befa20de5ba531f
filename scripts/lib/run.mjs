// Running other programs to their end, with their output kept for the case that they fail.
import { spawn } from 'node:child_process';
import { Refusal } from './console.mjs';

const TAIL_LINES = 40;

/** The last lines of a text, which is where programs say what went wrong. */
export function tail(text, lines = TAIL_LINES) {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}

/**
 * Runs a program to its end and answers what came of it; never rejects for a failing program.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, input?: string, cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function outcome(command, args, { env = process.env, input = '', cwd } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...env, NO_COLOR: '1' }, cwd, stdio: 'pipe' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
      });
    }
    const endWithUs = () => child.kill();
    process.once('exit', endWithUs);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code, signal) => {
      process.off('exit', endWithUs);
      resolve({ code: code ?? 1, output: signal ? `${output}\n(${signal})` : output });
    });
    // A program that ends early closes its input; its exit code says the rest.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** Runs a program to its end and answers its output; a failure is a Refusal that carries the last lines of it. */
export async function run(command, args, options) {
  const { code, output } = await outcome(command, args, options);
  if (code !== 0) {
    const program = [command, ...args].join(' ').replace(process.execPath, 'node');
    throw new Refusal(`${program} failed (exit code ${code}):\n\n${tail(output)}`);
  }
  return output;
}

/** Runs a script of this project with Node; TypeScript is translated on the way. */
export function runScript(file, args = [], options = {}) {
  const translate = file.endsWith('.ts') ? ['--import', 'tsx'] : [];
  return run(process.execPath, [...translate, file, ...args], options);
}
