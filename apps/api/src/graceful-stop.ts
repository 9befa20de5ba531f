import type { ServerHttp2Session } from 'node:http2';
import { Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { flushLogs, logger } from './common/logger';
import { HealthService } from './health/health.service';

/** So long load balancers may notice that this process is leaving, while everything goes on. */
const FAREWELL_MS = 500;
/** So long a client may keep its connection without using it. */
const IDLE_MS = 1500;
const FINISH_LIMIT_MS = 10_000;
const POLL_MS = 20;

/**
 * On SIGTERM or SIGINT: health says no; then no new connection is taken, and each open one gets its answer with the word
 * to close; then what is still under way is finished, and the process ends with 0.
 */
export function stopGracefully(app: NestFastifyApplication): void {
  const server: Server = app.getHttpServer();
  let isStopping = false;
  let isClosing = false;
  let arrivals = 0;
  const sessions = new Set<ServerHttp2Session>();

  server.on('connection', () => {
    arrivals += 1;
  });
  server.on('session', (session: ServerHttp2Session) => {
    sessions.add(session);
    session.once('close', () => sessions.delete(session));
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, _payload, done) => {
      if (isClosing && request.raw.httpVersionMajor === 1) reply.header('connection', 'close');
      done();
    });

  const stop = async (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    logger.info('stopping', { signal });
    setTimeout(() => end(0), FINISH_LIMIT_MS);
    app.get(HealthService).drain();
    await sleep(FAREWELL_MS);
    isClosing = true;
    await quietMoment();
    // Not the server's own close(): that would cut idle connections, and their next request may be on its way.
    Server.prototype.close.call(server);
    // HTTP/2 has a frame for it where HTTP/1 has a header: no new request, please; those under way are answered.
    for (const session of sessions) session.close();
    for (let waited = 0; waited < IDLE_MS && (await connectionsOf(server)) > 0; waited += POLL_MS) await sleep(POLL_MS);
    await app.close();
    end(0);
  };

  /** Connections that the system took and we have not seen yet would be reset: close when none has just come. */
  const quietMoment = async () => {
    do {
      arrivals = 0;
      await new Promise(setImmediate);
    } while (arrivals > 0);
  };

  const onSignal = (signal: string) => {
    stop(signal).catch((error: Error) => {
      logger.error('stopping failed', { stack: error.stack });
      end(1);
    });
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve) => server.getConnections((_error, count) => resolve(count ?? 0)));

function end(code: number): void {
  logger.info('stopped');
  flushLogs();
  process.exit(code);
}
