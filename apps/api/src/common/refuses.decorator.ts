import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { ERRORS, type ErrorCode } from '@storehouse/domain';
import type { ProblemDto } from '@storehouse/dto';

/**
 * The codes with which a route refuses, beside those that any may answer (REFUSED_ANYWHERE): they stand in the OpenAPI
 * document by status, each with an example. Codes of a method take the place of its class's with the same status.
 */
export function Refuses(...codes: [ErrorCode, ...ErrorCode[]]): MethodDecorator & ClassDecorator {
  const statuses = [...new Set(codes.map((code) => ERRORS[code].status))];
  return applyDecorators(
    ...statuses.map((status) => {
      const here = codes.filter((code) => ERRORS[code].status === status);
      return ApiResponse({ status, description: here.map(described).join(' · '), content: problemContent(here) });
    }),
  );
}

const described = (code: ErrorCode): string => `\`${code}\`: ${ERRORS[code].title}`;

/** The one body of failures (RFC 9457), with an example for each code. */
export function problemContent(codes: readonly ErrorCode[]) {
  const examples = Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }]));
  return { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' }, examples } };
}

function exampleOf(code: ErrorCode): ProblemDto {
  const { status, title } = ERRORS[code];
  return {
    type: `/docs/errors#${code}`,
    title,
    status,
    code,
    detail: title,
    requestId: '7edc26f3-71f7-4127-ba09-eef4438f4daf',
    ...(code === 'VALIDATION_FAILED' && { errors: [{ field: 'email', message: 'email must be an email' }] }),
  };
}
