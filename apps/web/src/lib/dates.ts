const LOCALE = 'en-GB';

/** "23 November 2025" in the visitor's time zone. */
export const formatDate = (iso: string): string =>
  new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' }).format(new Date(iso));

/** "23 Nov 2025, 14:05" in the visitor's time zone. */
export const formatDateTime = (iso: string): string =>
  new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

/** "14:05" in the visitor's time zone. */
export const formatTime = (iso: string): string =>
  new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short' }).format(new Date(iso));

/** "Wed 26 – Thu 27 November": the days on which a parcel arrives, counted in working days from now. */
export const deliveryDays = (minDays: number, maxDays: number, from = new Date()): string => {
  const arrival = (workingDays: number): Date => {
    const day = new Date(from);
    for (let left = workingDays; left > 0; ) {
      day.setDate(day.getDate() + 1);
      if (day.getDay() !== 0 && day.getDay() !== 6) left -= 1;
    }
    return day;
  };
  const format = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', day: 'numeric', month: 'short' });
  return minDays === maxDays
    ? format.format(arrival(maxDays))
    : `${format.format(arrival(minDays))} – ${format.format(arrival(maxDays))}`;
};
