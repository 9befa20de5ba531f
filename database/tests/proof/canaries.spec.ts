import { aDatabaseOfItsOwn } from '../support';
import { CANARIES, defenceless } from './canaries';
import { findingsOf } from './storm';
import * as storms from './storms';

const shop = aDatabaseOfItsOwn('canaries');
beforeAll(shop.create, 120_000);
afterAll(shop.drop);

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
