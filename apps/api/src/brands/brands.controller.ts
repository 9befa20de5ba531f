import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiTags } from '@nestjs/swagger';
import { CategoryRefDto, CreateBrandDto } from '@storehouse/dto';
import { Allow } from '../common/allow.decorator';
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
  @ApiConflictResponse({ description: 'CONFLICT: there is a brand with this name.' })
  create(@Body() body: CreateBrandDto): Promise<CategoryRefDto> {
    return this.brands.create(body);
  }
}
