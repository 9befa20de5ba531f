import { CANARIES, defenceless } from './canaries';
import { aStormyShop, findingsOf } from './storm';
import * as storms from './storms';

aStormyShop('canaries');

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
    new Set(Object.values(storms).map(({ title }) => title)),
  );
});
