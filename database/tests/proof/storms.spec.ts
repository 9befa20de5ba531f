/** Storms leave exact counts and clean books. What they would show if a defence were missing: canaries.spec.ts. */
import { aDatabaseOfItsOwn } from '../support';
import { findingsOf } from './storm';
import * as storms from './storms';

const shop = aDatabaseOfItsOwn('storms');
beforeAll(shop.create, 120_000);
afterAll(shop.drop);

it.each(Object.values(storms))('$title', async (storm) => expect(await findingsOf(storm)).toEqual([]), 600_000);
