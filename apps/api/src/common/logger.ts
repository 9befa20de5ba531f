import type { LoggerService } from '@nestjs/common';
import { createLogger, format, transports } from 'winston';
import type { Env } from '../config/env';
import { currentContext } from './request-context';

/** Where winston looks for the finished line. */
const MESSAGE = Symbol.for('message');
const FLUSH_BYTES = 64 * 1024;
const FLUSH_MS = 50;

/** Writing to a pipe blocks the process, so lines are gathered for a moment and written together. */
class BatchedOutput extends transports.Stream {
  private pending = '';
  private timer?: NodeJS.Timeout;

  override log(info: Record<symbol, unknown>, done: () => void): void {
    this.pending += `${info[MESSAGE]}\n`;
    if (this.pending.length >= FLUSH_BYTES) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), FLUSH_MS).unref();
    done();
  }

  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const text = this.pending;
    this.pending = '';
    if (text) process.stdout.write(text);
  }
}

const output = new BatchedOutput({ stream: process.stdout });
// A full disk or a closed pipe must not stop the shop.
process.stdout.on('error', () => undefined);
process.on('exit', () => output.flush());

const SECRET_NAMES = /password|passwd|secret|token|authorization|cookie|pepper|api-?key/i;
const SECRET_VALUES: readonly [RegExp, string][] = [
  [/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]'],
  [/\bBearer\s+[^\s"]+/gi, 'Bearer [token]'],
  [/[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g, '[someone]@$1'],
  [/(?<![\d.])(?:\d[ -]?){13,19}(?![\d.])/g, '[number]'],
];

/** Every text that holds a secret matches this one, too, also when it is written as JSON. Most lines do not. */
const MAY_HOLD_SECRETS = new RegExp(`${SECRET_NAMES.source}|eyJ|bearer|@|(?:\\d[ -]?){13}`, 'i');

/** Hides what must not be read in a log: fields by their name, tokens, addresses and card-like numbers by their look. */
function maskSecrets(name: string, value: unknown): unknown {
  if (name && SECRET_NAMES.test(name)) return '[hidden]';
  if (typeof value !== 'string') return value;
  return SECRET_VALUES.reduce((text, [look, instead]) => text.replace(look, instead), value);
}

const line = format((info) => {
  const { level, message, ...fields } = info;
  const event = { time: new Date().toISOString(), level, msg: message, ...fields };
  const text = JSON.stringify(event);
  info[MESSAGE] = MAY_HOLD_SECRETS.test(text) ? JSON.stringify(event, maskSecrets) : text;
  return info;
});

const COLOURS: Record<string, number> = { error: 31, warn: 33, info: 32, debug: 90 };

/** For people at a terminal: time, level, message, then the fields. */
const prettyLine = format((info) => {
  const { level, message, stack, ...fields } = info;
  const words = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`\u001b[90m${name}=\u001b[0m${JSON.stringify(maskSecrets(name, value), maskSecrets)}`],
  );
  const head = `\u001b[90m${new Date().toISOString().slice(11, 23)}\u001b[0m \u001b[${COLOURS[level]}m${level.padEnd(5)}\u001b[0m`;
  const tail = stack ? `\n${maskSecrets('', String(stack))}` : '';
  info[MESSAGE] = `${head} ${maskSecrets('', message)} ${words.join(' ')}${tail}`;
  return info;
});

/** The log of the process. One line an event, to standard output. */
export const logger = createLogger({
  level: 'info',
  format: line(),
  transports: [output],
});

/** Takes level and format from the settings. */
export function configureLogger(env: Pick<Env, 'logLevel' | 'logFormat'>): void {
  logger.level = env.logLevel;
  logger.format = env.logFormat === 'pretty' ? prettyLine() : line();
}

/** Writes what is still gathered. */
export const flushLogs = (): void => output.flush();

type EventFields = Readonly<Record<string, unknown>>;

/** Logs something that happened in the shop, for example `order.placed`, with the request it happened in. */
export function logEvent(event: string, fields: EventFields = {}, level: 'info' | 'warn' = 'info'): void {
  const context = currentContext();
  logger.log(level, event, { event, requestId: context?.requestId, userId: context?.userId, ...fields });
}

/** Nest's own messages in our log; its chatter while starting only at level debug. */
export const nestLogger: LoggerService = {
  log: (message, context) => logger.debug(String(message), { context }),
  debug: (message, context) => logger.debug(String(message), { context }),
  verbose: (message, context) => logger.debug(String(message), { context }),
  warn: (message, context) => logger.warn(String(message), { context }),
  error: (message, stack, context) => logger.error(String(message), { stack, context }),
  fatal: (message, stack, context) => logger.error(String(message), { stack, context }),
};
