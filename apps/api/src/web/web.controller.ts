import { extname } from 'node:path';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ShopError } from '@storehouse/domain';
import type { FastifyReply } from 'fastify';
import { Allow } from '../common/allow.decorator';
import { WebPage } from './web-page';

/** Every address that is no file and no route is a page of the web app, which has its own router. */
@ApiExcludeController()
@Controller()
@Allow('anyone')
export class WebController {
  constructor(private readonly page: WebPage) {}

  @Get('*')
  @Header('cache-control', 'no-cache')
  show(@Param('*') path: string, @Res() reply: FastifyReply): void {
    const isFile = extname(path) !== '';
    if (/^api(\/|$)/.test(path) || isFile || !this.page.html) throw new ShopError('NOT_FOUND');
    void reply.type('text/html; charset=utf-8').send(this.page.html);
  }
}
