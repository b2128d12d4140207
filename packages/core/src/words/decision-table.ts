import type { Truth } from '../evaluate/index.js';
import { type ClauseExplanation, explainClauses } from '../explain/clause.js';
import type { Names } from '../explain/names.js';
import { formatUnit } from '../explain/value-text.js';
import type { DecisionTable } from '../format/types.js';
import type { ProgramCondition, ProgramDecision, ProgramRule, ResolvedSource } from '../program/program.js';
import {
  type ConditionWords,
  conditionSentence,
  describeCondition,
  describePlain,
} from './condition-words.js';
import { type EvidenceWords, evidenceWords } from './evidence-words.js';
import { listFacts, listTests, type PlainCondition, toPlain } from './plain-condition.js';
import { tableWordsOf } from './table-words.js';
import { type OptionWords, sayTests, type Test, unitOf } from './test-words.js';

/** More rows than these for one rule are harder to read than a sentence. */
const MOST_ROWS_A_RULE = 4;

/** A decision as a decision table of DMN: columns are facts, rows are rules, cells say what a rule asks of a fact. */
export interface DecisionWords {
  readonly id: string;
  readonly label: string;
  readonly hit: {
    readonly policy: 'unique' | 'collect';
    /** DMN's letter. */
    readonly code: 'U' | 'C';
    readonly name: string;
    /** One sentence that explains it. */
    readonly text: string;
  };
  readonly columns: readonly ColumnWords[];
  readonly rows: readonly RowWords[];
  readonly outcomes: readonly { readonly id: string; readonly label: string }[];
}

/** A column: one fact, or conditions that are about several facts together. */
export interface ColumnWords {
  /** The fact, parameter or derived fact; undefined for `other conditions`. */
  readonly fact: string | undefined;
  readonly label: string;
  readonly unit: string | undefined;
  /** The unit in words; empty for none. Cells carry its head only: "đồng", not "đồng/người/tháng". */
  readonly unitText: string;
}

/** A row: a rule, or one of the ways in which a rule may hold. */
export interface RowWords {
  readonly rule: string;
  /** What the rule says, as a sentence of the rulebook's texts. */
  readonly label: string;
  /** Which of the rule's rows it is, from 1, and of how many: a rule with alternatives has a row for each. */
  readonly part: { readonly index: number; readonly of: number };
  /** One a column, in their order. */
  readonly cells: readonly CellWords[];
  readonly outcome: { readonly id: string; readonly label: string };
  /** The rule's whole condition as one sentence, and as a tree to lay out as lists. */
  readonly sentence: string;
  readonly condition: ConditionWords;
  /** The clauses that say so, then those of the figures compared with; word for word. */
  readonly clauses: readonly ClauseExplanation[];
  readonly evidence: EvidenceWords;
  readonly note: string | undefined;
}

/** What a rule asks of a fact. */
export interface CellWords {
  /** `-` when the rule does not ask. */
  readonly text: string;
  readonly asked: boolean;
  /** Where the limits vary by another answer, the words for each of its options; else empty. */
  readonly byOption: readonly OptionWords[];
  /** What the fact is compared with, by name. */
  readonly limits: readonly { readonly id: string; readonly label: string }[];
  /** The cell as data; undefined when the rule does not ask. See `truthOfCell`. */
  readonly condition: PlainCondition | undefined;
}

/**
 * Whether a cell holds, given which leaves of the rule hold (`reasons` of a decision: by `path`, true, false or unknown).
 * A cell that is not asked holds.
 * @example
 * truthOfCell(cell, (path) => results.get(path) ?? 'unknown') // false: this is the cell to mark
 */
export function truthOfCell(cell: CellWords, truthOfLeaf: (path: string) => Truth): Truth {
  const visit = (condition: PlainCondition): Truth => {
    if (condition.kind === 'test') {
      const found = truthOfLeaf(condition.test.path);
      return found === 'unknown' ? found : found !== condition.test.negated;
    }
    const results = condition.of.map(visit);
    const settling = condition.kind === 'any';
    return results.includes(settling) ? settling : results.includes('unknown') ? 'unknown' : !settling;
  };
  return cell.condition === undefined || visit(cell.condition);
}

/** A decision as a table in words. `path` is where it stands: `decisions[0]`. */
export function describeDecision(
  names: Names,
  stated: DecisionTable,
  linked: ProgramDecision,
  path: string,
): DecisionWords {
  const words = tableWordsOf(names.locale);
  const conjuncts = stated.rules.map((rule, i) =>
    toRows(toPlain(rule.conditions, `${path}.rules[${i}].conditions`)),
  );
  const facts = [...new Set(conjuncts.flat(2).map(columnOf))].sort(
    (a, b) => Number(a === undefined) - Number(b === undefined),
  );
  const { id, hit, outcomes } = stated;
  return {
    id,
    label: names.text.decisions[id] ?? id,
    hit: { policy: hit, code: hit === 'unique' ? 'U' : 'C', name: words.hitNames[hit], text: words.hit[hit] },
    columns: facts.map((fact) => describeColumn(names, fact)),
    rows: stated.rules.flatMap((rule, i) => {
      const rows = conjuncts[i] ?? [];
      const { sources, evidence, condition: program } = linked.rules[i] as ProgramRule;
      const condition = describeCondition(names, rule.conditions, `${path}.rules[${i}].conditions`);
      const { outcome } = rule.event.params;
      return rows.map((row, k) => ({
        rule: rule.id,
        label: names.text.rules[rule.id] ?? rule.id,
        part: { index: k + 1, of: rows.length },
        cells: facts.map((fact) =>
          describeCell(
            names,
            row.filter((part) => columnOf(part) === fact),
          ),
        ),
        outcome: { id: outcome, label: names.outcome(outcome) },
        sentence: conditionSentence(names, condition),
        condition,
        clauses: explainClauses(names, [...sources, ...sourcesWithin(names, program)]),
        evidence: evidenceWords(names, evidence, 'rule'),
        note: rule.note?.[names.locale],
      }));
    }),
    outcomes: outcomes.map((outcome) => ({ id: outcome, label: names.outcome(outcome) })),
  };
}

function describeColumn(names: Names, fact: string | undefined): ColumnWords {
  if (fact === undefined) {
    const label = tableWordsOf(names.locale).otherConditions;
    return { fact, label, unit: undefined, unitText: '' };
  }
  const unit = names.unit(fact, unitOf(names, fact));
  return { fact, label: names.label(fact), unit, unitText: formatUnit(unit, names.locale) };
}

function describeCell(names: Names, parts: readonly PlainCondition[]): CellWords {
  const notAsked = tableWordsOf(names.locale).notAsked;
  const [only, second] = parts;
  if (only === undefined) {
    return { text: notAsked, asked: false, byOption: [], limits: [], condition: undefined };
  }
  const condition: PlainCondition = second === undefined ? only : { kind: 'all', of: parts };
  const limits = limitsOf(names, condition);
  if (columnOf(condition) === undefined || countWays(condition, true) > MOST_ROWS_A_RULE) {
    const text = conditionSentence(names, describePlain(names, condition));
    return { text, asked: true, byOption: [], limits, condition };
  }
  const said = ways(condition, true).map((way) => sayTests(names, way.map(testOf), 'short'));
  const byOption = said.length === 1 ? (said[0]?.byOption ?? []) : [];
  const text = said.map((one) => one.text).join(names.words.or);
  return { text, asked: true, byOption, limits, condition };
}

const testOf = (condition: PlainCondition) => (condition as { readonly test: Test }).test;

function limitsOf(names: Names, condition: PlainCondition): CellWords['limits'] {
  const limits = listTests(condition).flatMap((test) => sayTests(names, [test], 'short').limits);
  return limits.filter(({ id }, i) => limits.findIndex((one) => one.id === id) === i);
}

/** The column of a part of a row: its one fact, or undefined for several. */
function columnOf(condition: PlainCondition): string | undefined {
  const [fact, second] = listFacts(condition);
  return second === undefined ? fact : undefined;
}

/** A condition as rows, each a list of parts that must all hold. Where these would be many, alternatives stay one part. */
function toRows(condition: PlainCondition): readonly (readonly PlainCondition[])[] {
  if (countWays(condition, false) <= MOST_ROWS_A_RULE) return ways(condition, false);
  return [condition.kind === 'all' ? condition.of : [condition]];
}

/** How many ways there are to meet a condition. `apart`: also alternatives of one fact are told apart. */
function countWays(condition: PlainCondition, apart: boolean): number {
  if (condition.kind === 'test' || (!apart && columnOf(condition) !== undefined)) return 1;
  const counts = condition.of.map((part) => countWays(part, apart));
  return condition.kind === 'any'
    ? counts.reduce((sum, count) => sum + count, 0)
    : counts.reduce((product, count) => product * count, 1);
}

/** The ways to meet a condition: each a list of parts that must all hold. */
function ways(condition: PlainCondition, apart: boolean): readonly (readonly PlainCondition[])[] {
  if (condition.kind === 'test' || (!apart && columnOf(condition) !== undefined)) return [[condition]];
  const all = condition.of.map((part) => ways(part, apart));
  if (condition.kind === 'any') return all.flat();
  return all.reduce((lists, more) => lists.flatMap((list) => more.map((way) => [...list, ...way])), [[]]);
}

/** The sources of a condition's parts, and of the parameters it names. */
function sourcesWithin(names: Names, condition: ProgramCondition): readonly ResolvedSource[] {
  if (condition.kind !== 'leaf') {
    return [...condition.sources, ...condition.of.flatMap((part) => sourcesWithin(names, part))];
  }
  if (condition.sources.length > 0) return condition.sources;
  return [condition.left.id, condition.right.id].flatMap(
    (id) => names.program.parameters.get(id ?? '')?.sources ?? [],
  );
}
