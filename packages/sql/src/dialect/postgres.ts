import { commonCalls, type Dialect, standardText } from './dialect.js';

/** PostgreSQL 12 or newer. */
export const postgres: Dialect = {
  name: 'postgres',
  title: 'PostgreSQL',
  quote: '"',
  longestName: 63,
  // The E form means the same whatever `standard_conforming_strings` says.
  text: (value) =>
    value.includes('\\') ? `E${standardText(value.replaceAll('\\', '\\\\'))}` : standardText(value),
  word: (text) => text,
  types: {
    boolean: 'boolean',
    text: 'text',
    date: 'date',
    count: 'integer',
    integer: 'bigint',
    wide: 'numeric',
    decimal: 'numeric',
    double: 'double precision',
  },
  widestDigits: Number.POSITIVE_INFINITY,
  calls: {
    ...commonCalls,
    addMonths: (date, months) =>
      `CAST(${date} + MAKE_INTERVAL(months => CAST(${months} AS integer)) AS date)`,
    addDays: (date, days) => `(${date} + CAST(${days} AS integer))`,
    year: (date) => `CAST(EXTRACT(YEAR FROM ${date}) AS bigint)`,
    monthAndDay: (date) => `(EXTRACT(MONTH FROM ${date}) * 100 + EXTRACT(DAY FROM ${date}))`,
    dayInMonth: (year, month, day) => {
      const first = `MAKE_DATE(CAST(${year} AS integer), CAST(${month} AS integer), 1)`;
      return `LEAST(${first} + CAST((${day}) - 1 AS integer), CAST(${first} + INTERVAL '1 month' AS date) - 1)`;
    },
  },
  rowByRow: true,
  fence: 'OFFSET 0',
};
