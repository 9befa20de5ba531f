import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CustomerDto, CustomerPageDto, ListCustomersQueryDto } from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { IdParamsDto } from '../../common/id-params.dto';
import { Refuses } from '../../common/refuses.decorator';
import { CustomersService } from './customers.service';

@ApiTags('Admin')
@Controller('admin/customers')
@Allow('admin')
export class CustomersController {
  constructor(private readonly customers: CustomersService) {}

  /** List accounts, the newest first, with what each has bought. */
  @Get()
  list(@Query() query: ListCustomersQueryDto): Promise<CustomerPageDto> {
    return this.customers.list(query);
  }

  /** Read one account with its addresses and its newest orders. */
  @Get(':id')
  @Refuses('NOT_FOUND')
  get(@Param() { id }: IdParamsDto): Promise<CustomerDto> {
    return this.customers.get(id);
  }
}
