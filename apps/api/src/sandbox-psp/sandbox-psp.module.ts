import { Module } from '@nestjs/common';
import { SandboxPspPages } from './sandbox-psp.pages';
import { SandboxPspRepository } from './sandbox-psp.repository';
import { SandboxPspService } from './sandbox-psp.service';
import { SandboxWebhooks } from './sandbox-webhooks';

/**
 * A card provider that only plays at being one: payment page, test cards, 3-D Secure, webhooks late, twice, out of order
 * or forged. It stands beside the shop as a real provider would: other paths, other tables, and the shop hears of a
 * payment by signed messages alone.
 */
@Module({
  providers: [SandboxPspService, SandboxPspRepository, SandboxPspPages, SandboxWebhooks],
  exports: [SandboxPspService],
})
export class SandboxPspModule {}
