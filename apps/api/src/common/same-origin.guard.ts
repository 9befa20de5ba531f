import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ShopError } from '@storehouse/domain';
import type { FastifyRequest } from 'fastify';

const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Cookies travel with every request a browser sends here, also with those that a foreign page started. Browsers name
 * that page in Origin, so a change is taken from our own pages only; programs send no Origin.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { origin } = request.headers;
    if (READING.includes(request.method) || origin === undefined) return true;
    if (URL.canParse(origin) && new URL(origin).host === request.host) return true;
    throw new ShopError('FORBIDDEN', 'Requests from other web sites are not accepted.');
  }
}
