import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ShopError } from '@storehouse/domain';
import { ALLOWED, type Allowed } from './allow.decorator';
import type { RequestWithUser } from './current-user.decorator';

/** May you? Closed unless @Allow opens the route. */
@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const allowed =
      this.reflector.getAllAndOverride<Allowed[]>(ALLOWED, [context.getHandler(), context.getClass()]) ?? [];
    const { user } = context.switchToHttp().getRequest<RequestWithUser>();
    if (allowed.includes('anyone') || (user && allowed.includes(user.role))) return true;
    throw new ShopError('FORBIDDEN');
  }
}
