import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@storehouse/domain';
import type { FastifyRequest } from 'fastify';

/** Who sent the request, as the access token says. */
export class SignedInUser {
  id: number;
  role: Role;
  /** The refresh-token family of the session. */
  sessionId: number;
}

export type RequestWithUser = FastifyRequest & { user?: SignedInUser };

/** The signed-in user; undefined on a route for anyone when nobody is signed in. */
export const CurrentUser = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<RequestWithUser>().user,
);
