import {
  type Decision,
  type Edition,
  evaluate,
  type Facts,
  type FactValue,
  type Locale,
  type Reason,
  type Truth,
} from '@giamngheo/core';
import {
  type CellWords,
  type DecisionWords,
  type EditionWords,
  type RowWords,
  truthOfCell,
} from '@giamngheo/core/words';
import { type FactFault, tryWithFacts } from '../base/fact-fault.js';
import { factOf, sayValue } from '../base/value-words.js';

/** One row of a decision table, as a case came out on it. */
export interface RowVerdict {
  readonly truth: Truth;
  /** The first cell that fails, by column from 0; undefined where none does. */
  readonly failing: number | undefined;
  /** That cell in words: the fact, what is asked, and what was found where it is known. */
  readonly asked:
    | { readonly label: string; readonly required: string; readonly found: string | undefined }
    | undefined;
}

/** A case tried on an edition. */
export interface TryVerdict {
  readonly fault: FactFault | undefined;
  readonly status: 'decided' | 'undetermined' | undefined;
  /** By decision: the outcome in words, what is still possible, or each support that is given. */
  readonly answers: readonly {
    readonly decision: string;
    readonly label: string;
    readonly text: readonly string[];
    readonly sure: boolean;
  }[];
  /** Facts still needed, by label. */
  readonly missing: readonly string[];
  /** By `rowKey`. */
  readonly rows: ReadonlyMap<string, RowVerdict>;
}

/** The key of a row: decision, rule and which of the rule's rows. */
export function rowKey(decision: DecisionWords, row: RowWords): string {
  return `${decision.id}/${row.rule}/${row.part.index}`;
}

/** Tries a case: the answer, which rows hold, and of each other row the first cell that fails. */
export function tryOut(
  edition: Edition,
  words: EditionWords,
  facts: Facts,
  on: string | undefined,
  locale: Locale,
): TryVerdict {
  const { value: decision, fault } = tryWithFacts(edition, facts, locale, () =>
    evaluate(edition, facts, on === undefined ? {} : { on }),
  );
  if (decision === undefined) return { fault, status: undefined, answers: [], missing: [], rows: new Map() };
  const label = (id: string) => edition.texts[locale].outcomes[id] ?? id;
  return {
    fault: undefined,
    status: decision.status,
    answers: decision.decisions.map((one, i) => {
      const given = Object.entries(one.benefits ?? {}).flatMap(([id, answer]) =>
        answer === 'yes' ? [label(id)] : [],
      );
      const text =
        one.outcome !== null
          ? [label(one.outcome)]
          : one.benefits === undefined
            ? one.possible.map(label)
            : given;
      return {
        decision: one.id,
        label: words.decisions[i]?.label ?? one.id,
        text,
        sure: one.hit === 'collect' || one.outcome !== null,
      };
    }),
    missing: decision.missing.map((id) => words.facts.find((fact) => fact.id === id)?.label ?? id),
    rows: new Map(words.decisions.flatMap((table, i) => rowsOf(edition, table, decision, i, locale))),
  };
}

function rowsOf(
  edition: Edition,
  table: DecisionWords,
  decision: Decision,
  index: number,
  locale: Locale,
): readonly (readonly [string, RowVerdict])[] {
  const leaves = new Map<string, Truth>();
  for (const rule of decision.decisions[index]?.reasons ?? []) collectLeaves(rule.condition, leaves);
  const truthOfLeaf = (path: string): Truth => leaves.get(path) ?? 'unknown';
  return table.rows.map((row) => {
    const truths = row.cells.map((cell) => truthOfCell(cell, truthOfLeaf));
    const failing = truths.indexOf(false);
    const truth: Truth = failing >= 0 ? false : truths.includes('unknown') ? 'unknown' : true;
    const cell = row.cells[failing];
    const asked =
      cell === undefined ? undefined : sayCell(edition, table, failing, cell, decision.used, locale);
    return [rowKey(table, row), { truth, failing: failing < 0 ? undefined : failing, asked }] as const;
  });
}

function collectLeaves(reason: Reason, into: Map<string, Truth>): void {
  if (reason.kind === 'leaf') into.set(reason.path, reason.result);
  else for (const part of reason.of) collectLeaves(part, into);
}

function sayCell(
  edition: Edition,
  table: DecisionWords,
  column: number,
  cell: CellWords,
  used: Readonly<Record<string, FactValue>>,
  locale: Locale,
): NonNullable<RowVerdict['asked']> {
  const { fact, label, unit } = table.columns[column] as DecisionWords['columns'][number];
  const option = cell.byOption.find((one) => used[one.fact] === one.option);
  const value = fact === undefined ? undefined : used[fact];
  return {
    label,
    required: option?.text ?? cell.text,
    found:
      value === undefined || fact === undefined
        ? undefined
        : sayValue(factOf(edition, fact), value, locale, unit),
  };
}
