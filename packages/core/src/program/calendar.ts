/** A calendar date as a whole number of days since 1970-01-01, or NaN when it is no real date. */
export function dayNumber(date: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return Number.NaN;
  const time = Date.parse(`${date}T00:00:00Z`);
  // Date.parse reads 2017-02-30 as a day in March; the round trip shows that it is none.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date
    ? Number.NaN
    : time / 86_400_000;
}

/** The date, `YYYY-MM-DD`, of a day number. */
export function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The day a period after another: years and months first, kept within the month, then days.
 * 2016-02-29 and 3 years give 2019-02-28.
 */
export function addPeriod(day: number, years: number, months: number, days: number): number {
  const start = new Date(day * 86_400_000);
  const month = start.getUTCFullYear() * 12 + start.getUTCMonth() + years * 12 + months;
  const year = Math.floor(month / 12);
  const lastOfMonth = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate();
  const kept = Math.min(start.getUTCDate(), lastOfMonth);
  return Date.UTC(year, month - year * 12, kept) / 86_400_000 + days;
}

/** Whole years from one day to another, as ages are counted; a birthday itself counts. Negative before birth. */
export function yearsBetween(birth: number, on: number): number {
  const a = new Date(birth * 86_400_000);
  const b = new Date(on * 86_400_000);
  const years = b.getUTCFullYear() - a.getUTCFullYear();
  const before =
    b.getUTCMonth() < a.getUTCMonth() ||
    (b.getUTCMonth() === a.getUTCMonth() && b.getUTCDate() < a.getUTCDate());
  return before ? years - 1 : years;
}

/** The day number of a day in a month (1 to 12) of a year, kept within the month. */
export function dayIn(year: number, month: number, day: number): number {
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Date.UTC(year, month - 1, Math.min(day, lastOfMonth)) / 86_400_000;
}
