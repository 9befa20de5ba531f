import { Module } from '@nestjs/common';
import { WebController } from './web.controller';
import { WebPage } from './web-page';

@Module({ controllers: [WebController], providers: [WebPage] })
export class WebModule {}
