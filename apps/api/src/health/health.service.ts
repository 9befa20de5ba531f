import { Injectable } from '@nestjs/common';
import { HealthRepository } from './health.repository';

/** Knows whether requests should be sent here. */
@Injectable()
export class HealthService {
  private isDraining = false;

  constructor(private readonly repository: HealthRepository) {}

  /** From now on others should be asked: this process is about to end. */
  drain(): void {
    this.isDraining = true;
  }

  /** What keeps the shop from serving; empty when it is ready. */
  async reasonsAgainst(): Promise<string[]> {
    const database = await this.repository.problem();
    return [...(this.isDraining ? ['The process is stopping.'] : []), ...(database ? [database] : [])];
  }
}
