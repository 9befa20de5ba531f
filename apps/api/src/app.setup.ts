import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { extname, join, sep } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { isPage, ShopError, UPLOAD_MAX_BYTES } from '@storehouse/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { appModule } from './app.module';
import { keepAnswers } from './common/kept-answers';
import { logRequest } from './common/log-request';
import { nestLogger } from './common/logger';
import { TryLater } from './common/problem';
import { sendProblem } from './common/problem.filter';
import { contextOf, enterContext } from './common/request-context';
import type { Env } from './config/env';
import { openApiDocument } from './docs/openapi-document';
import { keepRawWebhooks } from './payments/raw-webhooks';
import { SandboxPspPages } from './sandbox-psp/sandbox-psp.pages';
import { DOCS_POLICY, securityHeaders } from './security-headers';

const API_PREFIX = 'api/v1';
const OUTSIDE_API = ['health/live', 'health/ready', 'docs/errors'];
const BODY_MAX_BYTES = 1024 * 1024;
const YEAR_SECONDS = 365 * 24 * 3600;
/**
 * How often an address may ask for what, as a share of what it may ask in all. Staff import, count and correct by the
 * thousand; who orders or pays many times a minute tries out stolen cards.
 */
const RATE_SHARES: { what: string; share: number; of: (request: FastifyRequest) => boolean }[] = [
  { what: 'staff', share: 20, of: ({ url }) => url.startsWith(`/${API_PREFIX}/admin/`) },
  { what: 'checkout', share: 1 / 20, of: ({ method, url }) => method === 'POST' && CHECKOUT.test(url) },
];
const CHECKOUT = new RegExp(`^/${API_PREFIX}/orders(/[^/]+/payments)?(\\?|$)`);
/** A client that sends slowly or not at all is let go. */
const PATIENCE = { connectionsCheckingInterval: 2000, headersTimeout: 8000, requestTimeout: 10_000 };

/** The whole app, ready to listen. */
export async function createApp(env: Env): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(appModule(env), adapter(env), {
    logger: nestLogger,
    // Fastify's own JSON parser refuses __proto__; forms are not accepted.
    bodyParser: false,
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain');
  keepRawWebhooks(fastify);
  await addPlugins(fastify, env);
  addHooks(fastify, env);
  keepAnswers(fastify);
  const refuseOtherMethods = noteMethods(fastify);
  prefixRoutes(app);
  serveDocumentation(app);
  app.get(SandboxPspPages).serve(fastify);
  await app.init();
  refuseOtherMethods();
  serveWebApp(fastify, env);
  return app;
}

/** Everything but what operators and readers use stands below one version of the API. */
export const prefixRoutes = (app: INestApplication): INestApplication =>
  app.setGlobalPrefix(API_PREFIX, { exclude: OUTSIDE_API });

function adapter(env: Env): FastifyAdapter {
  const onEveryAnswer = securityHeaders(env);
  const common = {
    trustProxy: env.trustedProxies.length ? env.trustedProxies : false,
    bodyLimit: BODY_MAX_BYTES,
    requestIdHeader: false as const,
    genReqId: requestId,
    requestTimeout: PATIENCE.requestTimeout,
    // A request that was accepted is served, also while we are closing.
    return503OnClosing: false,
    // Slugs may be longer than the router's usual limit, and a slash in a SKU arrives as three characters.
    routerOptions: { maxParamLength: 400 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      reply.headers(onEveryAnswer).header('x-request-id', request.id);
      sendProblem(error, request, reply);
    },
  };
  if (!env.tls) return new FastifyAdapter({ ...common, http: PATIENCE });
  const https = { ...env.tls, ...PATIENCE, minVersion: 'TLSv1.2' as const, allowHTTP1: true };
  return new FastifyAdapter({ ...common, http2: true, https });
}

/** A well-formed id of the caller is kept, so that it can be followed across systems. */
function requestId(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{8,100}$/.test(given) ? given : randomUUID();
}

async function addPlugins(fastify: FastifyInstance, env: Env): Promise<void> {
  await fastify.register(cookie);
  await fastify.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } });
  await fastify.register(multipart, { limits: { fileSize: UPLOAD_MAX_BYTES, files: 10, fields: 20, parts: 30 } });
  if (env.rateLimitPerMinute > 0) {
    await fastify.register(rateLimit, {
      max: (request) => Math.ceil(env.rateLimitPerMinute * (rateShareOf(request)?.share ?? 1)),
      keyGenerator: (request) => `${rateShareOf(request)?.what ?? 'shop'} ${request.ip}`,
      timeWindow: 60_000,
      allowList: (request) => !isApi(request),
      errorResponseBuilder: (_request, { ttl }) => new TryLater('TOO_MANY_REQUESTS', Math.ceil(ttl / 1000)),
    });
  }
  await serveFiles(fastify, env);
}

async function serveFiles(fastify: FastifyInstance, env: Env): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: env.mediaDir,
    prefix: '/media/',
    index: false,
    immutable: true,
    maxAge: YEAR_SECONDS * 1000,
    setHeaders: (reply) => reply.header('content-security-policy', 'sandbox'),
  });
  if (!existsSync(env.webDir)) return;
  await fastify.register(fastifyStatic, {
    root: env.webDir,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    decorateReply: false,
    // Vite puts a hash into the names under assets/; the other files keep theirs when they change.
    setHeaders: (reply, path) =>
      reply.header(
        'cache-control',
        path.includes(`${sep}assets${sep}`) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
      ),
  });
}

const rateShareOf = (request: FastifyRequest) => RATE_SHARES.find(({ of }) => of(request));

const isApi = (request: FastifyRequest): boolean => /^\/api(\/|\?|$)/.test(request.url);

function addHooks(fastify: FastifyInstance, env: Env): void {
  const onEveryAnswer = securityHeaders(env);
  fastify.addHook('onRequest', (request, reply, done) => {
    // The clock starts here.
    contextOf(request);
    reply.headers(onEveryAnswer).header('x-request-id', request.id);
    if (isApi(request)) reply.header('cache-control', 'no-store');
    if (/^\/docs(\/|\?|$)/.test(request.url)) reply.header('content-security-policy', DOCS_POLICY);
    done();
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    const takesFiles = (request.routeOptions.config as { takesFiles?: boolean }).takesFiles;
    if (request.isMultipart() && !takesFiles) done(new ShopError('UNSUPPORTED_MEDIA_TYPE'));
    else done();
  });
  fastify.addHook('preValidation', enterContext);
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Notes which methods each path of the API takes; the function it gives answers 405 to all others. */
function noteMethods(fastify: FastifyInstance): () => void {
  const taken = new Map<string, string[]>();
  fastify.addHook('onRoute', ({ url, method }) => {
    if (url.startsWith(`/${API_PREFIX}/`)) taken.set(url, [...(taken.get(url) ?? []), method].flat());
  });
  return () => {
    for (const [url, allowed] of [...taken]) {
      fastify.route({
        url,
        method: METHODS.filter((method) => !allowed.includes(method)),
        handler: (_request, reply) => {
          reply.header('allow', allowed.join(', '));
          throw new ShopError('METHOD_NOT_ALLOWED');
        },
      });
    }
  };
}

/** Every address that is no route and no file is a page of the web app, which has its own router. */
function serveWebApp(fastify: FastifyInstance, env: Env): void {
  const file = join(env.webDir, 'index.html');
  const html = existsSync(file) ? readFileSync(file) : undefined;
  fastify.get('/*', (request, reply) => {
    const { pathname } = new URL(request.url, 'http://shop');
    if (!html || isApi(request) || extname(pathname)) throw new ShopError('NOT_FOUND');
    logRequest(request, reply);
    reply.status(isPage(pathname) ? 200 : 404).header('cache-control', 'no-cache');
    return reply.type('text/html; charset=utf-8').send(html);
  });
}

function serveDocumentation(app: NestFastifyApplication): void {
  // Described when somebody first asks, which spares every start a third of a second.
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Storehouse API',
    swaggerOptions: { validatorUrl: null, filter: true, persistAuthorization: true, deepLinking: true },
  });
}
