import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { applyDecorators, Header } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { logRequest } from './log-request';
import { Memory } from './memory';

const KEEP_SECONDS = 1;
const ANSWERS_MAX = 1000;
const WORTH_PACKING_BYTES = 1024;

const ENCODERS: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** An answer ready to be sent again, packed at most once in each way. */
class KeptAnswer {
  readonly etag: string;
  private readonly packed = new Map<string, Promise<Buffer>>();

  constructor(readonly bytes: Buffer) {
    this.etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  }

  /** The body as this encoding has it; undefined when it travels as it is. */
  pack(encoding: string): Promise<Buffer> | undefined {
    const encode = ENCODERS[encoding];
    if (!encode || this.bytes.length < WORTH_PACKING_BYTES) return undefined;
    const known = this.packed.get(encoding) ?? encode(this.bytes);
    this.packed.set(encoding, known);
    return known;
  }
}

/**
 * Lets a GET route be answered from memory for a second, and be kept by browsers and proxies for another. Only for
 * answers that depend on nothing but the address, and may be two seconds old.
 */
export const Kept = () =>
  applyDecorators(RouteConfig({ isKept: true }), Header('cache-control', `public, max-age=${KEEP_SECONDS}`));

/**
 * Answers kept routes before guards, pipes and handlers are asked. Of requests for the same address that come at the
 * same time the first is handled and the others wait for its answer.
 */
export function keepAnswers(fastify: FastifyInstance): void {
  const answers = new Memory<KeptAnswer>(KEEP_SECONDS * 1000, ANSWERS_MAX);
  const expected = new WeakMap<FastifyRequest, { resolve(answer: KeptAnswer): void; reject(): void }>();

  const answerFromMemory = async (request: FastifyRequest, reply: FastifyReply) => {
    const kept = answers.get(
      request.url,
      () => new Promise((resolve, reject) => expected.set(request, { resolve, reject })),
    );
    // The first one goes on to its handler, which makes the answer.
    if (expected.has(request)) return;
    // When that fails, those who waited try for themselves.
    const answer = await kept.catch(() => undefined);
    if (answer) return send(answer, request, reply);
  };

  // As a hook of the route it comes behind the limit of requests, which is one, too.
  fastify.addHook('onRoute', (route) => {
    const { isKept } = (route.config ?? {}) as { isKept?: boolean };
    if (isKept && route.method === 'GET') route.onRequest = [route.onRequest ?? [], answerFromMemory].flat();
  });

  fastify.addHook('onSend', async (request, reply, payload) => {
    const answer = expected.get(request);
    if (!answer) return payload;
    if (reply.statusCode !== 200 || typeof payload !== 'string') {
      answer.reject();
      return payload;
    }
    const made = new KeptAnswer(Buffer.from(payload));
    answer.resolve(made);
    reply.header('etag', made.etag);
    if (request.headers['if-none-match'] !== made.etag) return payload;
    reply.status(304).removeHeader('content-type').removeHeader('content-length');
    return null;
  });

  fastify.addHook('onRequestAbort', async (request) => expected.get(request)?.reject());
}

async function send(answer: KeptAnswer, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  logRequest(request, reply);
  reply.headers({ etag: answer.etag, 'cache-control': `public, max-age=${KEEP_SECONDS}`, vary: 'accept-encoding' });
  if (request.headers['if-none-match'] === answer.etag) return reply.status(304).send();
  reply.type('application/json; charset=utf-8');
  const encoding = encodingFor(request.headers['accept-encoding']);
  const packed = await answer.pack(encoding);
  return packed ? reply.header('content-encoding', encoding).send(packed) : reply.send(answer.bytes);
}

/** The best encoding that the client names without refusing it (`;q=0`). */
const encodingFor = (accepted: string | string[] | undefined): string =>
  Object.keys(ENCODERS).find((encoding) =>
    String(accepted ?? '')
      .split(',')
      .some((part) => part.trim().startsWith(encoding) && !/;\s*q=0(\.0*)?$/.test(part.trim())),
  ) ?? 'identity';
