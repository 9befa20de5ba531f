import { NotFoundException } from '@nestjs/common';
import { ShopError } from '@storehouse/domain';
import { QueryFailedError } from 'typeorm';
import { SilentDatabase } from './database-errors';
import { TryLater } from './problem';
import { translateError } from './translate-error';

const fromServer = (errno: number, sqlMessage = '', sqlState = 'HY000') =>
  Object.assign(new Error(sqlMessage), { errno, sqlMessage, sqlState });
const signal = (message: string) => fromServer(50001, message, '45000');
const onTheWay = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });

describe('what is thrown becomes a failure', () => {
  it.each([
    ['a refusal', new ShopError('CART_EMPTY'), 'CART_EMPTY'],
    ['a word of a procedure', signal('CART_EMPTY'), 'CART_EMPTY'],
    ['a word through TypeORM', new QueryFailedError('CALL p()', [], signal('ORDER_NOT_FOUND')), 'ORDER_NOT_FOUND'],
    ['a word that nobody knows', signal('NO_SUCH_WORD'), 'INTERNAL_ERROR'],
    ['a SKU twice', fromServer(1062, "Duplicate entry 'A' for key 'uq_product_variants_sku'"), 'SKU_TAKEN'],
    [
      'a slug twice on MySQL',
      fromServer(1062, "Duplicate entry 'a' for key 'products.uq_products_slug'"),
      'SLUG_TAKEN',
    ],
    ['anything else twice', fromServer(1062, "Duplicate entry 'a' for key 'PRIMARY'"), 'CONFLICT'],
    ['a row that is still needed', fromServer(1451), 'CONFLICT'],
    ['a deadlock to the end', fromServer(1213), 'UNAVAILABLE'],
    ['a lock held for long', fromServer(1205), 'UNAVAILABLE'],
    ['too many connections', fromServer(1040), 'UNAVAILABLE'],
    ['a right that is missing', fromServer(1142, 'INSERT command denied'), 'INTERNAL_ERROR'],
    ['no database', onTheWay('ECONNREFUSED', { syscall: 'connect' }), 'UNAVAILABLE'],
    ['no socket', onTheWay('ENOENT', { syscall: 'connect' }), 'UNAVAILABLE'],
    ['no file', onTheWay('ENOENT', { syscall: 'open' }), 'INTERNAL_ERROR'],
    ['a silent database', new SilentDatabase(), 'UNAVAILABLE'],
    ['a full queue', new Error('Queue limit reached.'), 'UNAVAILABLE'],
    ['a body that is too large', onTheWay('FST_ERR_CTP_BODY_TOO_LARGE', { statusCode: 413 }), 'PAYLOAD_TOO_LARGE'],
    ['an address that is too long', onTheWay('FST_ERR_MAX_PARAM_LENGTH', { statusCode: 414 }), 'MALFORMED_REQUEST'],
    ['no route', new NotFoundException(), 'NOT_FOUND'],
    ['a bug', new TypeError('x is not a function'), 'INTERNAL_ERROR'],
    ['no error at all', 'oops', 'INTERNAL_ERROR'],
    ['nothing', undefined, 'INTERNAL_ERROR'],
  ])('%s', (_what, thrown, code) => {
    expect(translateError(thrown).code).toBe(code);
  });

  it('keeps what the word is about', () => {
    expect(translateError(signal('VARIANT_NOT_FOUND:TEE-BLU-M')).detail).toBe(
      'There is no variant with this SKU: TEE-BLU-M.',
    );
  });

  it('says when to come again', () => {
    expect(translateError(new TryLater('TOO_MANY_REQUESTS', 17)).more.headers).toEqual({ 'retry-after': '17' });
    expect(translateError(new SilentDatabase()).more.headers).toEqual({ 'retry-after': '2' });
  });

  it('tells the log about a bug, and the client nothing', () => {
    const bug = new TypeError('x is not a function');
    const { detail, more } = translateError(bug);
    expect(more.cause).toBe(bug);
    expect(detail).not.toContain('function');
  });
});
