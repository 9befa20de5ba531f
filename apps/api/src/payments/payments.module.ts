import { Module } from '@nestjs/common';
import { AdminOrdersModule } from '../admin/orders/admin-orders.module';
import { OrdersModule } from '../orders/orders.module';
import { SandboxPspModule } from '../sandbox-psp/sandbox-psp.module';
import { AdminPaymentsController } from './admin-payments.controller';
import { PaymentInbox } from './payment-inbox';
import { PaymentsController } from './payments.controller';
import { PaymentsRepository } from './payments.repository';
import { PaymentsService } from './payments.service';
import { PaymentProviders } from './providers/payment-providers';

@Module({
  imports: [OrdersModule, AdminOrdersModule, SandboxPspModule],
  controllers: [PaymentsController, AdminPaymentsController],
  providers: [PaymentsService, PaymentsRepository, PaymentProviders, PaymentInbox],
})
export class PaymentsModule {}
