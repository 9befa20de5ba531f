import {
  type AfterQueryEvent,
  type BeforeQueryEvent,
  type EntitySubscriberInterface,
  EventSubscriber,
  type QueryRunner,
} from 'typeorm';
import { currentContext, type RequestContext } from './request-context';

/**
 * Counts TypeORM's own queries for the request's log line. The answer of the server arrives in the socket's
 * asynchronous context, so the request is remembered when the query leaves.
 */
@EventSubscriber()
export class QueryCounter implements EntitySubscriberInterface {
  private readonly underWay = new WeakMap<QueryRunner, RequestContext>();

  beforeQuery({ queryRunner }: BeforeQueryEvent): void {
    const context = currentContext();
    if (context && queryRunner) this.underWay.set(queryRunner, context);
  }

  afterQuery({ queryRunner, executionTime = 0 }: AfterQueryEvent): void {
    if (queryRunner) this.underWay.get(queryRunner)?.countQuery(executionTime);
  }
}
