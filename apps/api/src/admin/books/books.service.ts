import { Injectable } from '@nestjs/common';
import { BOOK_CHECKS } from '@storehouse/domain';
import type { BooksDto } from '@storehouse/dto';
import { BooksRepository } from './books.repository';

/** Proves the books to staff. */
@Injectable()
export class BooksService {
  private running?: Promise<BooksDto>;

  constructor(private readonly books: BooksRepository) {}

  async get(): Promise<BooksDto> {
    const results = await this.books.results();
    return { checks: BOOK_CHECKS.map((check) => ({ ...check, result: results.get(check.name) ?? null })) };
  }

  /** One run at a time: it reads all that the shop ever did. */
  verify(): Promise<BooksDto> {
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async run(): Promise<BooksDto> {
    for (const { name, of } of BOOK_CHECKS) await this.books.check(name, of);
    return this.get();
  }
}
