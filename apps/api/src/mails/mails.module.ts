import { Module } from '@nestjs/common';
import { MailTransport } from './mail-transport';
import { MailsController } from './mails.controller';
import { MailsRepository } from './mails.repository';
import { MailsService } from './mails.service';

@Module({
  controllers: [MailsController],
  providers: [MailsService, MailsRepository, MailTransport],
  exports: [MailsService],
})
export class MailsModule {}
