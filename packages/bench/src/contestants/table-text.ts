import { INDICATORS, type LightHouseholds } from '../households/light.js';
import { LINES, MINIMUM_DEPRIVATIONS } from './light-law.js';

/** The columns of the light households as tables have them. */
export const TABLE_COLUMNS = ['id', 'area', 'monthlyIncomePerCapita', ...INDICATORS] as const;

/** The light households as CSV with a header; ids are row numbers. */
export function csvOf({ rows, area, income, deprived }: LightHouseholds): string {
  const lines = [TABLE_COLUMNS.join()];
  for (let row = 0; row < rows; row++) {
    const lacks = deprived.map((column) => (column[row] === 1 ? 'true' : 'false')).join();
    lines.push(`${row},${area[row] === 1 ? 'urban' : 'rural'},${income[row]},${lacks}`);
  }
  return `${lines.join('\n')}\n`;
}

const limit = ([rural, urban]: readonly [number, number]) =>
  `CASE WHEN area = 'urban' THEN ${urban} ELSE ${rural} END`;
const count = INDICATORS.map((id) => `CAST("${id}" AS INTEGER)`).join(' + ');

/** The class as a person would write it in SQL, all answers known: one nested CASE. */
export const CLASS_BY_HAND =
  `CASE WHEN "monthlyIncomePerCapita" <= ${limit(LINES.poor)} THEN 'poor' ` +
  `WHEN "monthlyIncomePerCapita" <= ${limit(LINES.nearPoor)} THEN ` +
  `CASE WHEN ${count} >= ${MINIMUM_DEPRIVATIONS} THEN 'poor' ELSE 'nearPoor' END ` +
  `WHEN "monthlyIncomePerCapita" <= ${limit(LINES.average)} THEN 'average' ELSE 'aboveAverage' END`;

const CLASSES = ['poor', 'nearPoor', 'average', 'aboveAverage'];

/** A class as its place. */
export const placeOfClass = (id: unknown): number => CLASSES.indexOf(id as string);
