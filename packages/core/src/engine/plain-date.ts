/** Year, month (1 to 12) and day (1 to 31) of a date written `YYYY-MM-DD`. */
function partsOf(date: string): [number, number, number] {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split('-').map(Number);
  return [year, month, day];
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const lengthOf = (year: number, month: number) =>
  month === 2 && isLeap(year) ? 29 : (MONTHS[month - 1] as number);

/** Whole years lived from a birth date to a day, both `YYYY-MM-DD`; a birthday itself counts. */
export function ageOn(birthDate: string, on: string): number {
  const [birthYear] = partsOf(birthDate);
  const [year] = partsOf(on);
  // Month and day compare as text, since both are padded.
  return year - birthYear - (on.slice(5) < birthDate.slice(5) ? 1 : 0);
}

/** A date some years and months later, kept within the month, then some days later. */
export function laterDate(date: string, years: number, months: number, days: number): string {
  const [startYear, startMonth, startDay] = partsOf(date);
  let year = startYear + years;
  let month = startMonth + months;
  while (month > 12) [year, month] = [year + 1, month - 12];
  while (month < 1) [year, month] = [year - 1, month + 12];
  let day = Math.min(startDay, lengthOf(year, month)) + days;
  while (day > lengthOf(year, month)) {
    day -= lengthOf(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  while (day < 1) {
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    day += lengthOf(year, month);
  }
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The date of a year, month and day; a day that the month lacks becomes its last. */
export function dateWithin(year: number, month: number, day: number): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(day, lengthOf(year, month)), 2)}`;
}
