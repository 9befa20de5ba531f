import 'reflect-metadata';
import { createApp } from './app.setup';
import { configureLogger, flushLogs, logger } from './common/logger';
import { readEnv } from './config/env';
import { stopGracefully } from './graceful-stop';

async function main(): Promise<void> {
  const { env, problems } = readEnv(process.env);
  if (problems.length) {
    process.stderr.write(`The API cannot start:\n${problems.map((sentence) => `  - ${sentence}\n`).join('')}`);
    process.exit(1);
  }
  configureLogger(env);
  const app = await createApp(env);
  stopGracefully(app);
  await app.listen(env.port, env.host);
  logger.info('listening', { url: await app.getUrl(), node: process.version });
}

/** What nobody caught leaves the process in an unknown state: say why, and end it. */
function fail(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  logger.error(message, { stack });
  flushLogs();
  process.exit(1);
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
main().catch(fail);
