import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { ERRORS } from '@storehouse/domain';
import type { ProblemDto } from '@storehouse/dto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { logRequest } from './log-request';
import { logger } from './logger';
import type { Problem } from './problem';
import { translateError } from './translate-error';

/** Writes the one body of every failure (RFC 9457), also for what guards, pipes and the router refuse. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(exception, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** Answers a request with a failure. Only what nobody expected is logged here, with its stack. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = translateError(error);
  logRequest(request, reply, problem.code);
  if (problem.cause) logCause(problem, request);
  if (reply.sent) return;
  void reply
    .headers({ 'cache-control': 'no-store', ...problem.more.headers })
    .status(problem.getStatus())
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problemBody(problem, request.id));
}

function logCause(problem: Problem, request: FastifyRequest): void {
  const cause = problem.cause instanceof Error ? problem.cause : new Error(String(problem.cause));
  const level = problem.code === 'INTERNAL_ERROR' ? 'error' : 'warn';
  logger.log(level, cause.message, { requestId: request.id, code: problem.code, stack: cause.stack });
}

function problemBody(problem: Problem, requestId: string): ProblemDto {
  const { fieldErrors } = problem.more;
  return {
    type: `/docs/errors#${problem.code}`,
    title: ERRORS[problem.code].title,
    status: problem.getStatus(),
    code: problem.code,
    detail: problem.detail,
    requestId,
    ...(fieldErrors?.length && { errors: [...fieldErrors] }),
  };
}
