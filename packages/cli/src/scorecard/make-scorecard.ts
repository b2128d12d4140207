import type { NumberLocale } from '@giamngheo/core/cell';
import { TotalsError } from '@giamngheo/funding/totals';
import { CommandError } from '../command-error.js';
import type { Io } from '../io.js';
import type { Messages } from '../text/messages.js';
import type { UnitTable } from './find-tables.js';
import { readTables } from './read-tables.js';
import { type ScoredFinding, scoreRows } from './score-rows.js';
import type { FindingStatus, InvalidRow, Scorecard } from './scorecard.js';
import { totalFindings } from './total-findings.js';

/**
 * Scores the tables of a folder.
 * @throws {CommandError} when a table cannot be used, two rows say the same, or a total is beyond exact numbers
 */
export async function makeScorecard(
  tables: readonly UnitTable[],
  on: string | undefined,
  locale: NumberLocale | undefined,
  io: Io,
  messages: Messages,
): Promise<Scorecard> {
  const { rows, invalid, files, count } = await readTables(tables, locale, io, messages);
  const scored = scoreRows(rows, on, messages);
  const findings = scored.map(({ finding }) => finding);
  const invalidRows = [...invalid, ...invalidOf(scored)].sort(
    (a, b) =>
      files.findIndex(({ file }) => file === a.file) - files.findIndex(({ file }) => file === b.file) ||
      a.row - b.row,
  );
  const countOf = (status: FindingStatus) => findings.filter((one) => one.status === status).length;
  return {
    on: on ?? null,
    counts: {
      rows: count,
      invalidRows: invalidRows.length,
      findings: findings.length,
      decided: countOf('decided'),
      undetermined: countOf('undetermined'),
      invalid: countOf('invalid'),
      notInForce: countOf('notInForce'),
    },
    findings,
    totals: totals(scored, on),
    invalidRows,
    files,
  };
}

/** The rows of invalid findings, each once with all that is wrong with it. */
function invalidOf(scored: readonly ScoredFinding[]): readonly InvalidRow[] {
  const rows = new Map<unknown, InvalidRow>();
  for (const { finding, row } of scored) {
    if (finding.status !== 'invalid' || row === undefined) continue;
    const errors = [...new Set([...(rows.get(row)?.errors ?? []), ...finding.errors])];
    rows.set(row, { file: row.file, row: row.raw.number, line: row.raw.line, id: row.id, errors });
  }
  return [...rows.values()];
}

function totals(scored: readonly ScoredFinding[], on: string | undefined): Scorecard['totals'] {
  try {
    return totalFindings(scored, on);
  } catch (error) {
    throw error instanceof TotalsError ? new CommandError(error.message) : error;
  }
}
