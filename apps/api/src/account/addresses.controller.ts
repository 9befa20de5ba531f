import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags, PartialType } from '@nestjs/swagger';
import { SaveAddressDto, SavedAddressDto } from '@storehouse/dto';
import { Allow } from '../common/allow.decorator';
import { CurrentUser, SignedInUser } from '../common/current-user.decorator';
import { IdParamsDto } from '../common/id-params.dto';
import { Refuses } from '../common/refuses.decorator';
import { AddressesService } from './addresses.service';

/** The fields to change; what is left out stays. */
class UpdateAddressDto extends PartialType(SaveAddressDto, { skipNullProperties: false }) {}

@ApiTags('Account')
@Controller('account/addresses')
@Allow('customer', 'admin')
export class AddressesController {
  constructor(private readonly addresses: AddressesService) {}

  /** The own address book, the default first. */
  @Get()
  list(@CurrentUser() user: SignedInUser): Promise<SavedAddressDto[]> {
    return this.addresses.list(user.id);
  }

  /** Keep an address. The first one is the default. */
  @Post()
  @Refuses('CONFLICT')
  add(@CurrentUser() user: SignedInUser, @Body() body: SaveAddressDto): Promise<SavedAddressDto> {
    return this.addresses.add(user.id, body);
  }

  /** Change an address. */
  @Patch(':id')
  change(
    @CurrentUser() user: SignedInUser,
    @Param() { id }: IdParamsDto,
    @Body() body: UpdateAddressDto,
  ): Promise<SavedAddressDto> {
    return this.addresses.change(user.id, id, body);
  }

  /** Remove an address. Orders keep their own copy. */
  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentUser() user: SignedInUser, @Param() { id }: IdParamsDto): Promise<void> {
    return this.addresses.remove(user.id, id);
  }
}
