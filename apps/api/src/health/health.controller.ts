import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../common/allow.decorator';
import { HealthDto } from './health.dto';
import { HealthService } from './health.service';

@ApiTags('System')
@Controller('health')
@Allow('anyone')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** The process runs. */
  @Get('live')
  @Header('cache-control', 'no-store')
  live(): HealthDto {
    return { status: 'ok', reasons: [] };
  }

  /** Requests may be sent here: the database answers, has its tables, and the process is not stopping. */
  @Get('ready')
  @Header('cache-control', 'no-store')
  @ApiServiceUnavailableResponse({ description: 'Not now; `reasons` say why.', type: HealthDto })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthDto> {
    const reasons = await this.health.reasonsAgainst();
    if (reasons.length === 0) return { status: 'ok', reasons };
    reply.status(503);
    return { status: 'unavailable', reasons };
  }
}
