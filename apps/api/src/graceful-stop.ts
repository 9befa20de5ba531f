import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { flushLogs, logger } from './common/logger';
import { HealthService } from './health/health.service';

/** So long clients and load balancers may notice that this process is leaving, while everything is still served. */
const FAREWELL_MS = 500;
const FINISH_LIMIT_MS = 10_000;

/**
 * On SIGTERM or SIGINT: health says no, answers ask clients to close their connections, then no connection is taken
 * any more, requests under way are finished, and the process ends with 0.
 */
export function stopGracefully(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  let isStopping = false;

  fastify.addHook('onSend', (request, reply, _payload, done) => {
    if (isStopping && request.raw.httpVersionMajor === 1) reply.header('connection', 'close');
    done();
  });

  const stop = (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    logger.info('stopping', { signal });
    app.get(HealthService).drain();
    setTimeout(() => end(0), FAREWELL_MS + FINISH_LIMIT_MS);
    setTimeout(() => {
      app.close().then(
        () => end(0),
        (error) => {
          logger.error('stopping failed', { stack: String(error.stack) });
          end(1);
        },
      );
    }, FAREWELL_MS);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function end(code: number): void {
  logger.info('stopped');
  flushLogs();
  process.exit(code);
}
