import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccountModule } from './account/account.module';
import { BooksModule } from './admin/books/books.module';
import { CustomersModule } from './admin/customers/customers.module';
import { DashboardModule } from './admin/dashboard/dashboard.module';
import { AdminOrdersModule } from './admin/orders/admin-orders.module';
import { PricingModule } from './admin/pricing/pricing.module';
import { AdminProductsModule } from './admin/products/admin-products.module';
import { StockModule } from './admin/stock/stock.module';
import { AuthModule } from './auth/auth.module';
import { BrandsModule } from './brands/brands.module';
import { CartModule } from './cart/cart.module';
import { CategoriesModule } from './categories/categories.module';
import { DatabaseModule } from './common/database.module';
import { InputPipe } from './common/input.pipe';
import { JwtGuard } from './common/jwt.guard';
import { ProblemFilter } from './common/problem.filter';
import { RequestInterceptor } from './common/request.interceptor';
import { RolesGuard } from './common/roles.guard';
import { SameOriginGuard } from './common/same-origin.guard';
import { Env } from './config/env';
import { DocsModule } from './docs/docs.module';
import { HealthModule } from './health/health.module';
import { InvoicesModule } from './invoices/invoices.module';
import { MailsModule } from './mails/mails.module';
import { OrdersModule } from './orders/orders.module';
import { OutboxModule } from './outbox/outbox.module';
import { PaymentsModule } from './payments/payments.module';
import { ProductsModule } from './products/products.module';
import { SandboxPspModule } from './sandbox-psp/sandbox-psp.module';
import { UpkeepModule } from './upkeep/upkeep.module';

@Global()
@Module({
  imports: [
    DatabaseModule,
    AuthModule,
    AccountModule,
    ProductsModule,
    CategoriesModule,
    BrandsModule,
    CartModule,
    OrdersModule,
    PaymentsModule,
    SandboxPspModule,
    AdminProductsModule,
    PricingModule,
    BooksModule,
    StockModule,
    AdminOrdersModule,
    CustomersModule,
    DashboardModule,
    InvoicesModule,
    MailsModule,
    OutboxModule,
    UpkeepModule,
    HealthModule,
    DocsModule,
  ],
  providers: [
    { provide: APP_GUARD, useClass: SameOriginGuard },
    { provide: APP_GUARD, useClass: JwtGuard },
    { provide: APP_GUARD, useClass: RolesGuard },
    { provide: APP_INTERCEPTOR, useClass: RequestInterceptor },
    { provide: APP_PIPE, useClass: InputPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
class AppModule {}

/** The whole app with these settings. */
export const appModule = (env: Env): DynamicModule => ({
  module: AppModule,
  providers: [{ provide: Env, useValue: env }],
  exports: [Env],
});
