import { Module } from '@nestjs/common';
import { AdminOrdersController } from './admin-orders.controller';
import { AdminOrdersRepository } from './admin-orders.repository';
import { AdminOrdersService } from './admin-orders.service';

@Module({
  controllers: [AdminOrdersController],
  providers: [AdminOrdersService, AdminOrdersRepository],
  exports: [AdminOrdersService],
})
export class AdminOrdersModule {}
