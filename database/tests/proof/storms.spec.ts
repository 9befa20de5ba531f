/** Storms leave exact counts and clean books. What they would show if a defence were missing: canaries.spec.ts. */
import * as buying from './buying-storms';
import * as paying from './paying-storms';
import { aStormyShop, findingsOf } from './storm';

aStormyShop('storms');

it.each([...Object.values(buying), ...Object.values(paying)])(
  '$title',
  async (storm) => expect(await findingsOf(storm)).toEqual([]),
  600_000,
);
