import { Module } from '@nestjs/common';
import { OrdersModule } from '../orders/orders.module';
import { InvoicesController } from './invoices.controller';
import { InvoicesRepository } from './invoices.repository';
import { InvoicesService } from './invoices.service';
import { OrderInvoiceController } from './order-invoice.controller';

@Module({
  imports: [OrdersModule],
  controllers: [InvoicesController, OrderInvoiceController],
  providers: [InvoicesService, InvoicesRepository],
})
export class InvoicesModule {}
