import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiForbiddenResponse, ApiUnauthorizedResponse } from '@nestjs/swagger';
import type { Role } from '@storehouse/domain';

export const ALLOWED = 'allowed';
export type Allowed = 'anyone' | Role;

/**
 * Opens a route: to `anyone`, or to people with one of the roles. A route that nobody opened is closed to all.
 * Writes the same into the OpenAPI document: the lock, the refusals, and the roles as `x-roles`.
 */
export function Allow(...allowed: [Allowed, ...Allowed[]]): MethodDecorator & ClassDecorator {
  const forPeople = [
    ApiBearerAuth(),
    ApiUnauthorizedResponse({ description: 'Nobody is signed in, or the access token has ended.' }),
    ApiForbiddenResponse({ description: `Open to: ${allowed.join(', ')}.` }),
  ];
  return applyDecorators(
    SetMetadata(ALLOWED, allowed),
    ApiExtension('x-roles', allowed),
    ...(allowed.includes('anyone') ? [] : forPeople),
  );
}
