import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CategoryRefDto, CreateBrandDto } from '@storehouse/dto';
import { Allow } from '../common/allow.decorator';
import { Refuses } from '../common/refuses.decorator';
import { BrandsService, toBrandDto } from './brands.service';

@ApiTags('Admin')
@Controller('admin/brands')
@Allow('admin')
export class BrandsController {
  constructor(private readonly brands: BrandsService) {}

  /** All brands by name. */
  @Get()
  async list(): Promise<CategoryRefDto[]> {
    return (await this.brands.list()).map(toBrandDto);
  }

  /** Adds a brand. */
  @Post()
  @Refuses('CONFLICT')
  create(@Body() body: CreateBrandDto): Promise<CategoryRefDto> {
    return this.brands.create(body);
  }
}
