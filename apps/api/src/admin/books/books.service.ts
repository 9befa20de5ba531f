import { Injectable } from '@nestjs/common';
import { BOOK_CHECKS, ShopError } from '@storehouse/domain';
import type { BooksDto } from '@storehouse/dto';
import { isUnavailable } from '../../common/database-errors';
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

  /**
   * One run at a time: it reads all that the shop ever did. What takes longer than the API waits for a statement is named;
   * the other checks are asked and kept.
   */
  verify(): Promise<BooksDto> {
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async run(): Promise<BooksDto> {
    const tooLong: string[] = [];
    for (const { name, of } of BOOK_CHECKS) {
      await this.books.check(name, of).catch((error: unknown) => {
        if (!isUnavailable(error)) throw error;
        tooLong.push(name);
      });
    }
    if (tooLong.length > 0) {
      const names = tooLong.join(', ');
      throw new ShopError(
        'UNAVAILABLE',
        `Too much to add up from here: ${names}. The command verify-books has the time.`,
      );
    }
    return this.get();
  }
}
