import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { appModule } from './app.module';
import { prefixRoutes } from './app.setup';
import { readEnv } from './config/env';
import { openApiDocument } from './docs/openapi-document';

// Run from the project's folder: `node dist/api/apps/api/src/openapi.js [--check]`.
const FILE = 'apps/api/openapi.json';

/** Writes the OpenAPI document beside the source; with --check it only says whether the one there is stale. */
async function main(): Promise<void> {
  // Preview: modules are wired but nothing is made, so neither database nor settings are needed.
  const app = await NestFactory.create(appModule(readEnv({}).env), new FastifyAdapter(), {
    preview: true,
    logger: false,
  });
  prefixRoutes(app);
  const now = `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    writeFileSync(FILE, now);
  } else if (now !== readFileSync(FILE, 'utf8')) {
    process.stderr.write(`${FILE} is stale: run \`npm run openapi\` and commit it.\n`);
    process.exitCode = 1;
  }
}

void main();
