import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ERRORS, type ErrorCode, REFUSED_ANYWHERE } from '@storehouse/domain';
import { ProblemDto } from '@storehouse/dto';
import { problemContent } from '../common/refuses.decorator';

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

/** Every operation may fail, and all failures look alike; which codes are its own, it says itself (see Refuses). */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  document.components = {
    ...document.components,
    responses: {
      Failure: { description: 'A failure; its `code` says which.', content: problemContent(REFUSED_ANYWHERE) },
    },
  };
  for (const path of Object.values(document.paths)) {
    for (const { responses } of METHODS.flatMap((method) => path[method] ?? [])) {
      responses.default = { $ref: '#/components/responses/Failure' };
      for (const [status, response] of Object.entries(responses)) {
        if (!response || '$ref' in response) continue;
        if (/^[45]/.test(status)) response.content ??= problemContent(codesOf(Number(status)));
        else response.description ||= 'Done.';
      }
    }
  }
  return document;
}

const codesOf = (status: number): ErrorCode[] => REFUSED_ANYWHERE.filter((code) => ERRORS[code].status === status);
