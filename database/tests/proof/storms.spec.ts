/** Storms leave exact counts and clean books. What they would show if a defence were missing: canaries.spec.ts. */
import { aStormyShop, findingsOf } from './storm';
import * as storms from './storms';

aStormyShop('storms');

it.each(Object.values(storms))('$title', async (storm) => expect(await findingsOf(storm)).toEqual([]), 600_000);
