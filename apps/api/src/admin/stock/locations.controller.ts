import { Body, Controller, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CreateLocationDto,
  LocationDto,
  LocationParamsDto,
  OrderLocationsDto,
  UpdateLocationDto,
} from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { Refuses } from '../../common/refuses.decorator';
import { LocationsService } from './locations.service';

@ApiTags('Admin')
@Controller('admin/locations')
@Allow('admin')
export class LocationsController {
  constructor(private readonly locations: LocationsService) {}

  /** The places where stock lies, in the order in which orders take from them. */
  @Get()
  list(): Promise<LocationDto[]> {
    return this.locations.list();
  }

  /** Adds a location behind the others; every variant gets a level of 0 there. */
  @Post()
  @Refuses('LOCATION_TAKEN', 'LOCATION_LIMIT')
  create(@Body() body: CreateLocationDto): Promise<LocationDto[]> {
    return this.locations.create(body);
  }

  /** Sets from where orders take first. */
  @Put('order')
  order(@Body() body: OrderLocationsDto): Promise<LocationDto[]> {
    return this.locations.order(body.codes);
  }

  /** Renames a location, or lets orders take from it or not. */
  @Patch(':code')
  @Refuses('LOCATION_NOT_FOUND', 'LAST_LOCATION')
  update(@Param() { code }: LocationParamsDto, @Body() body: UpdateLocationDto): Promise<LocationDto[]> {
    return this.locations.update(code, body);
  }
}
