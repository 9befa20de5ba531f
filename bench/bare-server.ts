/**
 * Serves the bytes of a file for every request, with Fastify and nothing else: what the machine gives before any shop.
 *
 *   tsx bench/bare-server.ts PORT FILE
 */
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';

const [port, file = ''] = process.argv.slice(2);
const body = readFileSync(file, 'utf8');
const server = Fastify();

server.get('*', (_request, reply) => reply.type('application/json; charset=utf-8').send(body));
server.listen({ port: Number(port), host: '127.0.0.1' }).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
