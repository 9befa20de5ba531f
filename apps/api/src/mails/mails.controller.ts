import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ListMailsQueryDto, MailDto, MailPageDto } from '@storehouse/dto';
import { Allow } from '../common/allow.decorator';
import { IdParamsDto } from '../common/id-params.dto';
import { Refuses } from '../common/refuses.decorator';
import { MailsService } from './mails.service';

@ApiTags('Admin')
@Controller('admin/mails')
@Allow('admin')
export class MailsController {
  constructor(private readonly mails: MailsService) {}

  /** List the shop's mails, the newest first; without a mail server they are kept here and nowhere else. */
  @Get()
  list(@Query() query: ListMailsQueryDto): Promise<MailPageDto> {
    return this.mails.list(query);
  }

  /** Read a mail. */
  @Get(':id')
  @Refuses('NOT_FOUND')
  get(@Param() { id }: IdParamsDto): Promise<MailDto> {
    return this.mails.get(id);
  }

  /** Send a mail once more, also one that was only kept. */
  @Post(':id/resend')
  @HttpCode(202)
  @Refuses('NOT_FOUND', 'MAIL_SERVER_MISSING')
  resend(@Param() { id }: IdParamsDto): Promise<void> {
    return this.mails.resend(id);
  }
}
