import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { BOOK_CHECKS } from '@storehouse/domain';
import type { BooksDto } from '@storehouse/dto';
import { BooksRepository } from './books.repository';

/** How often is looked whether the run of another instance has ended. */
const LOOK_EVERY_MS = 500;

/** Proves the books to staff. */
@Injectable()
export class BooksService {
  private running?: Promise<BooksDto>;

  constructor(private readonly books: BooksRepository) {}

  async get(): Promise<BooksDto> {
    // The run first: when it has ended, all it found is there.
    const runningSince = await this.books.runningSince();
    const results = await this.books.results();
    const checks = BOOK_CHECKS.map((check) => ({
      ...check,
      result: null,
      givenUpAt: null,
      ...results.get(check.name),
    }));
    return { runningSince, checks };
  }

  /** One run at a time: it reads all that the shop ever did. Who asks meanwhile waits for it. */
  verify(): Promise<BooksDto> {
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async run(): Promise<BooksDto> {
    const token = randomBytes(16);
    if (await this.books.begin(token)) await this.askAll(token);
    else while (await this.books.runningSince()) await sleep(LOOK_EVERY_MS);
    return this.get();
  }

  /** One check after the other, so that a run takes one connection and leaves the rest of the server to the shop. */
  private async askAll(token: Buffer): Promise<void> {
    try {
      for (const { name, of } of BOOK_CHECKS) {
        if (!(await this.books.goOn(token))) return;
        await this.books.check(name, of);
      }
    } finally {
      await this.books.end(token);
    }
  }
}
