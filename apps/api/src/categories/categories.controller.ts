import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CategoryDto, CurrencyQueryDto } from '@storehouse/dto';
import { Allow } from '../common/allow.decorator';
import { Kept } from '../common/kept-answers';
import { CategoriesService } from './categories.service';

@ApiTags('Store')
@Controller('categories')
@Allow('anyone')
export class CategoriesController {
  constructor(private readonly categories: CategoriesService) {}

  /** All categories as a tree, with the number of products sold in and below each. */
  @Get()
  @Kept()
  list(@Query() { currency }: CurrencyQueryDto): Promise<CategoryDto[]> {
    return this.categories.list(currency);
  }
}
