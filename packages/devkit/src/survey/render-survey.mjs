import {
  householdCells,
  householdColumns,
  householdHead,
  personCells,
  personColumns,
  toLine,
} from './csv-cells.mjs';
import { spoilRow } from './faults.mjs';
import { generateProvince } from './generate-province.mjs';
import { createQuota } from './quota.mjs';
import { createRandom } from './random.mjs';
import { forms, selectStated } from './stated-facts.mjs';

/** The columns that are never left blank: the id, and the places, which are no facts. */
const firstFact = 3;

/** Turns an indicator round that the members tell otherwise: they and the row then disagree. */
function contradict(stated, cells, truth, headers) {
  const column = 'deprivedHealthInsurance';
  const value = !truth[column];
  stated[column] = value;
  cells[householdColumns.indexOf(column)] = headers === 'vi' ? (value ? 'có' : 'không') : String(value);
  return { kind: 'disagrees', column, value: cells[householdColumns.indexOf(column)] };
}

/**
 * Renders a survey of the generated province as lines of two tables and hands each line, without its end, to
 * `onHousehold` and `onPerson` (left out: no members). Returns what was counted and every bad row, with `row`
 * counted from 1 after the head.
 *
 * - `headers`: `ids` for fact ids with true and false, `vi` for Vietnamese aliases with có and không.
 * - `blank`: share of the fact cells left empty, 0 to 1.
 * - `faulty`: share of the rows with one bad cell, or one too many; their number is exact.
 * - `membersFor`: share of the households whose members are listed, 0 to 1.
 * - `disagreements`: how many rows contradict their listed members in one indicator.
 *
 * None of them changes the households: blanks and faults come from streams of their own.
 */
export function renderSurvey({
  seed,
  households,
  headers = 'ids',
  blank = 0,
  faulty = 0,
  membersFor = 1,
  disagreements = 0,
  onHousehold,
  onPerson,
}) {
  const formRandom = createRandom(seed, 1);
  const blankRandom = createRandom(seed, 2);
  const faultCount = Math.round(faulty * households);
  const drawFaulty = createQuota([faultCount, households - faultCount], createRandom(seed, 3));
  const faults = [];
  let row = 0;
  let turn = 0;
  let persons = 0;
  let blanks = 0;
  let contradicted = 0;

  onHousehold(toLine(householdHead(headers)));
  onPerson?.(toLine(personColumns));
  for (const household of generateProvince({ seed, households })) {
    row += 1;
    const form = forms[formRandom.weighted([70, 15, 15])];
    const listed = formRandom.chance(membersFor) && onPerson !== undefined;
    const stated = selectStated(household.facts, form, listed);
    const cells = householdCells(household, stated, headers);
    for (let at = firstFact; at < cells.length; at++) {
      if (blankRandom.chance(blank) && cells[at] !== '') {
        cells[at] = '';
        blanks += 1;
      }
    }
    if (drawFaulty() === 0) {
      faults.push({ row, id: household.id, ...spoilRow(cells, householdColumns, household.facts, turn) });
      turn += 1;
    } else if (listed && form === 'both' && contradicted < disagreements) {
      faults.push({ row, id: household.id, ...contradict(stated, cells, household.facts, headers) });
      contradicted += 1;
    }
    onHousehold(toLine(cells));
    if (!listed) continue;
    for (const [at, member] of household.members.entries()) {
      // Ids, numbers and booleans: nothing to quote, and this is the line written most often.
      onPerson(personCells(household.id, member, at).join(','));
      persons += 1;
    }
  }
  return { households: row, persons, blanks, faults };
}
