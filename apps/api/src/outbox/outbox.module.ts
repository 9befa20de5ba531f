import { Module } from '@nestjs/common';
import { MailsModule } from '../mails/mails.module';
import { EventsController } from './events.controller';
import { EventsService } from './events.service';
import { OutboxRepository } from './outbox.repository';
import { OutboxWorker } from './outbox.worker';

@Module({
  imports: [MailsModule],
  controllers: [EventsController],
  providers: [EventsService, OutboxRepository, OutboxWorker],
})
export class OutboxModule {}
