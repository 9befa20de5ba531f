import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What is known about the request that is being answered, gathered for its log line. */
export class RequestContext {
  userId?: number;
  /** Why it was refused. */
  code?: string;
  /** Whether its log line is on the way already. */
  isLogged = false;
  dbMs = 0;
  dbQueries = 0;
  readonly startedAt = performance.now();

  constructor(readonly requestId: string) {}

  /** Adds one round trip to the database. */
  countQuery(ms: number): void {
    this.dbQueries += 1;
    this.dbMs += ms;
  }
}

const storage = new AsyncLocalStorage<RequestContext>();
const contexts = new WeakMap<FastifyRequest, RequestContext>();

/** The context of the running request; undefined outside of one. */
export const currentContext = (): RequestContext | undefined => storage.getStore();

/** The context of a request, wherever it is asked for. */
export function contextOf(request: FastifyRequest): RequestContext {
  let context = contexts.get(request);
  if (!context) {
    context = new RequestContext(request.id);
    contexts.set(request, context);
  }
  return context;
}

/**
 * Fastify hook that runs the rest of the request inside its context. It belongs on preValidation: a body is read in
 * the socket's own asynchronous context, so what was entered before is lost by then.
 */
export function enterContext(request: FastifyRequest, _reply: FastifyReply, done: () => void): void {
  storage.run(contextOf(request), done);
}
