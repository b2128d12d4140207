import { poverty } from '@giamngheo/classification';
import { type Edition, evaluate, type Facts, factsFor, PolicyError } from '@giamngheo/core';
import { cellWords, type Member, nameTableColumns, type RawRow, readRow } from '@giamngheo/core/cell';
import householdsFile from '../../examples/data/survey-2018.csv?raw';
import membersFile from '../../examples/data/survey-2018-members.csv?raw';
import { CsvParser } from '../../packages/elements/src/batch-review/parse-csv.js';

/** One household of the sample survey. */
export interface Surveyed {
  readonly facts: Facts;
  readonly district: string;
}

/** The sample survey as an edition reads it. */
export interface Survey {
  readonly households: readonly Surveyed[];
  /** Rows of the file that cannot be taken; the file has some on purpose. */
  readonly refused: number;
}

const SURVEY_DATE = '2018-12-31';
const DISTRICT = 'Tên huyện, thành phố';

/** The households of the sample survey with the facts that editions ask for; rows that cannot be read are left out. */
export function readSurvey(editions: readonly Edition[]): Survey {
  const words = cellWords('vi');
  const classes = poverty.on(SURVEY_DATE);
  const names = nameTableColumns([...editions, classes], { locale: undefined, words });
  const leftOut = { unknown: new Set<string>(), unused: new Set<string>() };
  const members = new Map<string, Member[]>();
  for (const raw of rowsOf(membersFile)) {
    const { id, owner, facts, faults } = readRow(raw, names.members, leftOut, words);
    const list = members.get(owner) ?? [];
    members.set(owner, [...list, { id, household: owner, row: raw.number, facts, faults }]);
  }
  let refused = 0;
  const households = [...rowsOf(householdsFile)].flatMap((raw): Surveyed[] => {
    const { id, facts, faults } = readRow(raw, names.subject, leftOut, words);
    const own = members.get(id);
    if (faults.length > 0 || own?.some((member) => member.faults.length > 0)) {
      refused += 1;
      return [];
    }
    const known: Facts = own === undefined ? facts : { ...facts, members: own.map((one) => one.facts) };
    const district = String(raw.values[raw.columns.indexOf(DISTRICT)] ?? '');
    return [{ facts: withClass(classes, known), district }];
  });
  return { households, refused };
}

/** A household's class as the standard in force at the survey gives it, for rulebooks that use it. */
function withClass(classes: Edition, facts: Facts): Facts {
  try {
    const { decisions } = evaluate(classes, factsFor(classes, facts));
    const outcome = decisions.find(({ id }) => id === 'class')?.outcome;
    return typeof outcome === 'string' ? { ...facts, povertyClass: outcome } : facts;
  } catch (error) {
    if (error instanceof PolicyError) return facts;
    throw error;
  }
}

function* rowsOf(text: string): Generator<RawRow> {
  const parser = new CsvParser(',');
  const [header, ...records] = [...parser.push(text.replace(/^\uFEFF/, '')), ...parser.end()];
  const columns = header?.cells ?? [];
  for (const [i, { line, cells }] of records.entries()) {
    const fits = cells.length === columns.length;
    const message = `${cells.length} cells; ${columns.length} expected`;
    const fault = fits ? undefined : { code: 'row/cell-count' as const, column: undefined, message };
    yield { number: i + 1, line, columns, values: cells, fault };
  }
}
