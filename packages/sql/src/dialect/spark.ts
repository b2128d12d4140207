import { commonCalls, type Dialect } from './dialect.js';

/** Spark SQL 4 (3.5 as well). */
export const spark: Dialect = {
  name: 'spark',
  title: 'Spark SQL',
  quote: '`',
  longestName: 1000,
  // Spark replaces ${…} in the text of a query, quotes or not, and offers no way to write it.
  text: (value) =>
    value.includes('${') ? undefined : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`,
  word: (text) => text,
  types: {
    boolean: 'BOOLEAN',
    text: 'STRING',
    date: 'DATE',
    count: 'INT',
    integer: 'BIGINT',
    wide: 'DECIMAL(38, 0)',
    decimal: 'DECIMAL(18, 4)',
    double: 'DOUBLE',
  },
  widestDigits: 38,
  calls: {
    ...commonCalls,
    addMonths: (date, months) => `ADD_MONTHS(${date}, CAST(${months} AS INT))`,
    addDays: (date, days) => `DATE_ADD(${date}, CAST(${days} AS INT))`,
    year: (date) => `YEAR(${date})`,
    monthAndDay: (date) => `(MONTH(${date}) * 100 + DAY(${date}))`,
    dayInMonth: (year, month, day) => {
      const first = `MAKE_DATE(CAST(${year} AS INT), CAST(${month} AS INT), 1)`;
      return `LEAST(DATE_ADD(${first}, CAST((${day}) - 1 AS INT)), LAST_DAY(${first}))`;
    },
  },
  rowByRow: false,
  fence: '',
};
