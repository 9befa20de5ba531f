import { addDays, ageOf, shownDay, startOfDay } from './times';

it('counts days over the end of a month', () => {
  expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
  expect(shownDay('2026-11-03')).toBe('3 Nov');
});

it.each([
  ['2026-11-23', 'Europe/Berlin', '2026-11-22T23:00:00.000Z'],
  ['2026-07-01', 'Europe/Berlin', '2026-06-30T22:00:00.000Z'],
  // The night in which the clocks go forward, and the one after.
  ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
  ['2026-11-23', 'America/New_York', '2026-11-23T05:00:00.000Z'],
  ['2026-11-23', '+01:00', '2026-11-22T23:00:00.000Z'],
  ['2026-11-23', 'UTC', '2026-11-23T00:00:00.000Z'],
])('lets %s begin in %s at %s', (date, zone, instant) => expect(startOfDay(date, zone)).toBe(instant));

it('takes no day from an address that names none', () => {
  expect(startOfDay('yesterday', 'UTC')).toBeUndefined();
  expect(startOfDay(undefined, 'UTC')).toBeUndefined();
});

it.each([
  [20_000, 'under 1 min'],
  [12 * 60_000, '12 min'],
  [190 * 60_000, '3 h 10 min'],
  [26 * 3_600_000, '1 day'],
  [96 * 3_600_000, '4 days'],
])('says how long ago %d ms were', (ms, words) => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  expect(ageOf(new Date(now - ms).toISOString(), now)).toBe(words);
});
