import { Injectable } from '@nestjs/common';
import { ShopError } from '@storehouse/domain';
import type { CustomerDto, CustomerPageDto, CustomerRowDto, ListCustomersQueryDto } from '@storehouse/dto';
import { AddressesService } from '../../account/addresses.service';
import { OrdersService } from '../../orders/orders.service';
import { type CustomerRow, CustomersRepository } from './customers.repository';

const NEWEST_ORDERS = 10;

/** Everybody with an account. */
@Injectable()
export class CustomersService {
  constructor(
    private readonly customers: CustomersRepository,
    private readonly addresses: AddressesService,
    private readonly orders: OrdersService,
  ) {}

  async list({ q, cursor, limit }: ListCustomersQueryDto): Promise<CustomerPageDto> {
    const { rows, nextCursor } = await this.customers.list(q, cursor, limit);
    return { items: rows.map(toCustomerRowDto), nextCursor };
  }

  /** One account with its address book and its newest orders. */
  async get(id: number): Promise<CustomerDto> {
    const [customer, addresses, orders] = await Promise.all([
      this.customers.find(id),
      this.addresses.list(id),
      this.orders.listOfUser(id, { limit: NEWEST_ORDERS }),
    ]);
    if (!customer) throw new ShopError('NOT_FOUND');
    return { ...toCustomerRowDto(customer), addresses, orders: orders.items };
  }
}

/** The only place where an account becomes an answer for staff. */
const toCustomerRowDto = (row: CustomerRow): CustomerRowDto => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role,
  orderCount: row.orderCount,
  spentMinor: row.spentMinor,
  currency: row.currency,
  createdAt: row.createdAt.toISOString(),
  lastOrderAt: row.lastOrderAt?.toISOString() ?? null,
});
