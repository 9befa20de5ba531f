import { Module } from '@nestjs/common';
import { AccountModule } from '../../account/account.module';
import { OrdersModule } from '../../orders/orders.module';
import { CustomersController } from './customers.controller';
import { CustomersRepository } from './customers.repository';
import { CustomersService } from './customers.service';

@Module({
  imports: [AccountModule, OrdersModule],
  controllers: [CustomersController],
  providers: [CustomersService, CustomersRepository],
})
export class CustomersModule {}
