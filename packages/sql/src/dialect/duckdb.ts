import { commonCalls, type Dialect, standardText } from './dialect.js';

/** DuckDB 1.x. */
export const duckdb: Dialect = {
  name: 'duckdb',
  title: 'DuckDB',
  quote: '"',
  longestName: 1000,
  // DuckDB knows no backslash escapes in plain quotes.
  text: standardText,
  word: (text, among) => `CAST(${text} AS ENUM (${among.join(', ')}))`,
  types: {
    boolean: 'BOOLEAN',
    text: 'VARCHAR',
    date: 'DATE',
    count: 'INTEGER',
    integer: 'BIGINT',
    wide: 'HUGEINT',
    decimal: 'DECIMAL(18, 4)',
    double: 'DOUBLE',
  },
  widestDigits: 38,
  calls: {
    ...commonCalls,
    addMonths: (date, months) => `CAST(${date} + TO_MONTHS(CAST(${months} AS INTEGER)) AS DATE)`,
    addDays: (date, days) => `(${date} + CAST(${days} AS INTEGER))`,
    dayInMonth: (year, month, day) =>
      `LEAST(MAKE_DATE(${year}, ${month}, 1) + CAST((${day}) - 1 AS INTEGER), LAST_DAY(MAKE_DATE(${year}, ${month}, 1)))`,
  },
  rowByRow: false,
  fence: '',
};
