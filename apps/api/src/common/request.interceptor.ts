import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, type Observable } from 'rxjs';
import { logRequest } from './log-request';
import { translateError } from './translate-error';

/**
 * Logs the request and turns whatever its handler throws into the failure that is answered. Both in one, for Nest
 * gives each interceptor an asynchronous scope of its own. Requests that a guard refused never come here: the problem
 * filter logs them.
 */
@Injectable()
export class RequestInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    logRequest(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
    return next.handle().pipe(
      catchError((error: unknown) => {
        throw translateError(error);
      }),
    );
  }
}
