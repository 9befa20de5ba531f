import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { ShopError } from '@storehouse/domain';
import type { FastifyRequest } from 'fastify';
import { ALLOWED, type Allowed } from './allow.decorator';
import type { SignedInUser } from './current-user.decorator';
import { contextOf } from './request-context';

/** Who are you? Routes for anyone take nobody too, but never a token that is wrong or has ended. */
@Injectable()
export class JwtGuard extends AuthGuard('jwt') {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override canActivate(context: ExecutionContext): ReturnType<CanActivate['canActivate']> {
    if (context.switchToHttp().getRequest<FastifyRequest>().headers.authorization) return super.canActivate(context);
    const allowed = this.reflector.getAllAndOverride<Allowed[]>(ALLOWED, [context.getHandler(), context.getClass()]);
    if (allowed?.includes('anyone')) return true;
    throw new ShopError('UNAUTHENTICATED');
  }

  override handleRequest<User = SignedInUser>(
    error: unknown,
    user: (User & SignedInUser) | false,
    _info: unknown,
    context: ExecutionContext,
  ): User {
    if (error) throw error;
    if (!user) throw new ShopError('UNAUTHENTICATED');
    contextOf(context.switchToHttp().getRequest<FastifyRequest>()).userId = user.id;
    return user;
  }
}
