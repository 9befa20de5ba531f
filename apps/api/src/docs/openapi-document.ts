import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ERRORS } from '@storehouse/domain';
import { ProblemDto } from '@storehouse/dto';

const INTRODUCTION = `The public interface of a Storehouse shop; the web app uses nothing else.

- **Money** is an integer in minor units beside its ISO 4217 currency. **Times** are ISO 8601 in UTC.
- **Signing in**: \`POST /api/v1/auth/login\` gives an access token for the \`Authorization: Bearer\` header and a
  refresh token in an HttpOnly cookie.
- **Lists** are read page by page: send \`nextCursor\` of one answer as \`cursor\` of the next request.
- **Failures** are problem details (RFC 9457) with a stable \`code\`. \`X-Request-Id\` stands on every answer and in the
  log; send your own to find it again.

<details><summary>All codes of failures</summary>

| Code | Status | Meaning |
| --- | --- | --- |
${Object.entries(ERRORS)
  .map(([code, { status, title }]) => `| [\`${code}\`](/docs/errors#${code}) | ${status} | ${title} |`)
  .join('\n')}

</details>
`;

const TAGS = {
  Store: 'What every visitor can do: look around, fill a cart, order.',
  Account: 'Signing in and what belongs to the person who did.',
  Admin: 'Running the shop: products, stock, orders, customers.',
  System: 'For those who watch the process.',
};

/** Describes all routes of the app. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setTitle('Storehouse API')
    .setDescription(INTRODUCTION)
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' });
  for (const [name, description] of Object.entries(TAGS)) outline.addTag(name, description);
  const document = SwaggerModule.createDocument(app, outline.build(), {
    extraModels: [ProblemDto],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return withProblems(document);
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every operation may fail, and all failures look alike. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const { responses } of METHODS.flatMap((method) => path[method] ?? [])) {
      responses.default = { description: 'A failure; its `code` says which.', content: problemContent(400) };
      for (const [status, response] of Object.entries(responses)) {
        if (!response || '$ref' in response) continue;
        if (/^[45]/.test(status)) response.content ??= problemContent(Number(status));
        else response.description ||= 'Done.';
      }
    }
  }
  return document;
}

/** The one body of failures, with the first code of the status as example. */
function problemContent(status: number) {
  const [code, { title }] = Object.entries(ERRORS).find(([, error]) => error.status === status) ?? [
    'INTERNAL_ERROR',
    ERRORS.INTERNAL_ERROR,
  ];
  const example: ProblemDto = {
    type: `/docs/errors#${code}`,
    title,
    status,
    code,
    detail: title,
    requestId: '7edc26f3-71f7-4127-ba09-eef4438f4daf',
    ...(code === 'VALIDATION_FAILED' && { errors: [{ field: 'email', message: 'email must be an email' }] }),
  };
  return { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' }, example } };
}
