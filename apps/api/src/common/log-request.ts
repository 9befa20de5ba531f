import type { FastifyReply, FastifyRequest } from 'fastify';
import { logger } from './logger';
import { contextOf } from './request-context';

const SLOW_MS = 1000;
/** Asked every few seconds by whoever watches the process. */
const UNLOGGED = /^\/health\//;

/** One line a request, when its answer has left: only then is the status final. `code` says why it was refused. */
export function logRequest(request: FastifyRequest, reply: FastifyReply, code?: string): void {
  const context = contextOf(request);
  context.code ??= code;
  if (context.isLogged || UNLOGGED.test(request.url)) return;
  context.isLogged = true;
  const log = () => {
    const ms = performance.now() - context.startedAt;
    const { statusCode } = reply.raw;
    logger.log(statusCode >= 500 || ms > SLOW_MS ? 'warn' : 'info', 'request', {
      requestId: context.requestId,
      method: request.method,
      route: request.routeOptions?.url ?? 'unknown',
      status: statusCode,
      ms: rounded(ms),
      userId: context.userId,
      dbMs: rounded(context.dbMs),
      dbQueries: context.dbQueries,
      code: context.code,
      ...(ms > SLOW_MS && { slow: true }),
      ...(!reply.raw.writableFinished && { aborted: true }),
    });
  };
  if (reply.raw.closed) log();
  else reply.raw.once('close', log);
}

const rounded = (ms: number): number => Math.round(ms * 10) / 10;
