import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CategoryDto } from '@storehouse/dto';
import { Allow } from '../common/allow.decorator';
import { Kept } from '../common/kept-answers';
import { CategoriesService } from './categories.service';

@ApiTags('Store')
@Controller('categories')
@Allow('anyone')
export class CategoriesController {
  constructor(private readonly categories: CategoriesService) {}

  /** All categories as a tree, with the number of products in and below each. */
  @Get()
  @Kept()
  list(): Promise<CategoryDto[]> {
    return this.categories.list();
  }
}
