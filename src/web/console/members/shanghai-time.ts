const SHANGHAI_MS = 8 * 3_600_000;
const HOUR_MS = 3_600_000;

/** The instant so many hours from now, with the offset of Shanghai. */
export const inHours = (hours: number): string =>
  new Date(Date.now() + hours * HOUR_MS + SHANGHAI_MS).toISOString().replace('Z', '+08:00');

/** The beginning of a day in Shanghai. */
export const beginOf = (day: string): string => `${day}T00:00:00.000+08:00`;
