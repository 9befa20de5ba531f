import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BooksDto } from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { BooksService } from './books.service';

@ApiTags('Admin')
@Controller('admin/books')
@Allow('admin')
export class BooksController {
  constructor(private readonly books: BooksService) {}

  /** What must always be true of the books, and what each check said when it was last asked. */
  @Get()
  get(): Promise<BooksDto> {
    return this.books.get();
  }

  /** Recomputes the books, check by check. Takes seconds in a large shop; who asks meanwhile gets the same answer. */
  @Post()
  @HttpCode(200)
  verify(): Promise<BooksDto> {
    return this.books.verify();
  }
}
