import type { FastifyInstance, FastifyRequest } from 'fastify';

const WEBHOOKS = /^\/api\/v1\/payments\/webhooks\//;
const raw = new WeakMap<FastifyRequest, string>();

/** Keeps what providers sent as it came: their signature is over the text, not over what it means. */
export function keepRawWebhooks(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (WEBHOOKS.test(request.url)) raw.set(request, body as string);
    void parse(request, body as string, done);
  });
}

/** The text of a webhook. */
export const rawBodyOf = (request: FastifyRequest): string => raw.get(request) ?? '';
