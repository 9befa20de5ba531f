/** How the shop's time zone is called: "UTC+01:00" for an offset, its name otherwise. */
export const timeZoneWords = (timeZone: string): string => (/^[+-]/.test(timeZone) ? `UTC${timeZone}` : timeZone);
