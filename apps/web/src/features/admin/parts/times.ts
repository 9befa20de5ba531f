const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** "3 Nov" for a calendar date such as "2026-11-03", whatever the reader's time zone. */
export const shownDay = (date: string): string => day.format(new Date(`${date}T00:00:00Z`));

const fullDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "3 Nov 2026" for a calendar date. */
export const shownFullDay = (date: string): string => fullDay.format(new Date(`${date}T00:00:00Z`));

/** A calendar date so many days on: addDays("2026-11-30", 1) is "2026-12-01". */
export const addDays = (date: string, days: number): string => {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
};

/** How long ago: "under 1 min", "12 min", "3 h 10 min", "4 days". */
export const ageOf = (iso: string, now = Date.now()): string => {
  const minutes = Math.floor((now - new Date(iso).getTime()) / 60_000);
  if (minutes < 1) return 'under 1 min';
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  return days === 1 ? '1 day' : `${days.toLocaleString('en')} days`;
};

const OFFSET = /([+-])(\d{2}):(\d{2})$/;

/** Minutes by which a time zone ("+01:00" or "Europe/Berlin") is ahead of UTC at a moment. */
const offsetAt = (moment: number, timeZone: string): number => {
  const isOffset = OFFSET.test(timeZone);
  const shown = isOffset
    ? timeZone
    : new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).format(moment);
  const [, sign = '+', hours = '0', minutes = '0'] = OFFSET.exec(shown) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
};

/** When a calendar date begins in a time zone, as an instant; undefined when it is no date. */
export const startOfDay = (date: string | undefined, timeZone: string): string | undefined => {
  const utc = /^\d{4}-\d{2}-\d{2}$/.test(date ?? '') ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(utc)) return undefined;
  const nearby = utc - offsetAt(utc, timeZone) * 60_000;
  // Once more: the clocks may have been changed between the two midnights.
  return new Date(utc - offsetAt(nearby, timeZone) * 60_000).toISOString();
};
