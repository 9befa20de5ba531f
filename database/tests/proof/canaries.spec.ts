import * as buying from './buying-storms';
import { CANARIES } from './canaries';
import { defenceless } from './canary';
import * as paying from './paying-storms';
import { aStormyShop, findingsOf } from './storm';

aStormyShop('canaries');

// A race shows itself with some probability: that it shows once in three storms is what a canary says.
jest.retryTimes(2);

it.each(CANARIES)(
  '$storm.title: goes wrong without $without',
  async (canary) => {
    const findings = await defenceless(canary, () => findingsOf(canary.storm));
    expect(findings).toContainEqual(expect.stringMatching(canary.finds));
  },
  600_000,
);

it('there is a canary for every storm', () => {
  expect(new Set(CANARIES.map(({ storm }) => storm.title))).toEqual(
    new Set([...Object.values(buying), ...Object.values(paying)].map(({ title }) => title)),
  );
});
