const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** "3 Nov" for a calendar date such as "2026-11-03", whatever the reader's time zone. */
export const shownDay = (date: string): string => day.format(new Date(`${date}T00:00:00Z`));

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
