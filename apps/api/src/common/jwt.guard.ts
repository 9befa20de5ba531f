import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { ShopError } from '@storehouse/domain';
import { ALLOWED, type Allowed } from './allow.decorator';
import type { RequestWithUser, SignedInUser } from './current-user.decorator';
import { contextOf } from './request-context';

/** Who are you? Routes for anyone take nobody too, but never a token that is wrong or has ended. */
@Injectable()
export class JwtGuard extends AuthGuard('jwt') {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override handleRequest<User = SignedInUser>(
    error: unknown,
    user: (User & SignedInUser) | false,
    _info: unknown,
    context: ExecutionContext,
  ): User {
    if (error) throw error;
    const request = context.switchToHttp().getRequest<RequestWithUser>();
    if (user) {
      contextOf(request).userId = user.id;
      return user;
    }
    const allowed = this.reflector.getAllAndOverride<Allowed[]>(ALLOWED, [context.getHandler(), context.getClass()]);
    if (allowed?.includes('anyone') && !request.headers.authorization) return undefined as User;
    throw new ShopError('UNAUTHENTICATED');
  }
}
