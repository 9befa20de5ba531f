import { type Role, SEARCH_MAX } from '@storehouse/domain';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { SavedAddressDto } from './address.dto';
import { OrderSummaryDto } from './order.dto';
import { PageQueryDto } from './page.dto';

export class ListCustomersQueryDto extends PageQueryDto {
  /** Name or e-mail. */
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_MAX)
  q?: string;
}

export class CustomerRowDto {
  id: number;
  name: string;
  email: string;
  role: Role;
  orderCount: number;
  /** In the shop's currency, cancelled orders left out. */
  spentMinor: number;
  currency: string;
  createdAt: string;
  lastOrderAt: string | null;
}

export class CustomerPageDto {
  items: CustomerRowDto[];
  nextCursor: string | null;
}

export class CustomerDto extends CustomerRowDto {
  addresses: SavedAddressDto[];
  /** The newest ten. */
  orders: OrderSummaryDto[];
}
