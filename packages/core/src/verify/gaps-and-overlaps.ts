import type { Edition } from '../edition/edition.js';
import type { Facts, FactValue } from '../evaluate/facts.js';
import type { Bilingual } from '../format/types.js';
import { dateOf } from '../program/calendar.js';
import type { Comparable } from '../program/domain.js';
import { programOf } from '../program/link.js';
import type { Program, ProgramDecision, Variable } from '../program/program.js';
import { numberOf } from '../program/rational.js';
import { decisionName, inBoth, listOf, ruleNames } from './say.js';

/** A household for which a `unique` decision does not have exactly one rule. */
export interface Finding {
  /** `verify/gap`: no rule holds. `verify/overlap`: several do. */
  readonly code: 'verify/gap' | 'verify/overlap';
  readonly decision: string;
  /** The rules that hold together; none for a gap. */
  readonly rules: readonly string[];
  /** A complete household that falls in it: give it to `evaluate` and see. */
  readonly household: Facts;
  /** Computed numbers (a sum, a ratio) that the household must also have. */
  readonly computed: Readonly<Record<string, FactValue>>;
  /** False when the way there passes numbers that share facts, so that no such household may exist after all. */
  readonly certain: boolean;
  readonly message: Bilingual;
}

/**
 * All ways in which the `unique` decisions of an edition fail to have exactly one rule for every possible subject, each
 * with a concrete one. An empty list is a proof, not a sample: every terminal of the decision diagram was looked at.
 *
 * @throws {DocumentError} when the edition cannot be linked
 */
export function findGapsAndOverlaps(edition: Edition): readonly Finding[] {
  const program = programOf(edition);
  return program.decisions
    .filter(({ hit }) => hit === 'unique')
    .flatMap((decision) => findIn(program, decision));
}

function findIn(program: Program, decision: ProgramDecision): Finding[] {
  return [...pathsToTerminals(program, decision.rulesRoot)].flatMap(([terminal, path]) => {
    const indexes = program.diagram.valueOf(terminal) as readonly number[];
    if (indexes.length === 1) return [];
    const rules = indexes.map((index) => decision.rules.find((rule) => rule.index === index)?.id ?? '');
    const { household, computed } = subjectOn(program, path);
    const gap = rules.length === 0;
    return [
      {
        code: gap ? 'verify/gap' : 'verify/overlap',
        decision: decision.id,
        rules,
        household,
        computed,
        certain: ![...path.keys()].some((index) => program.inexact.includes(index)),
        message: inBoth(program, (names) => {
          const of = decisionName(names, decision.id);
          const list = listOf(names, ruleNames(names, rules));
          if (names.locale === 'vi') {
            return gap
              ? `Khoảng trống trong ${of}: không quy tắc nào áp dụng cho trường hợp này.`
              : `Chồng lấn trong ${of}: các quy tắc ${list} cùng áp dụng cho trường hợp này.`;
          }
          return gap
            ? `Gap in ${of}: no rule holds for this case.`
            : `Overlap in ${of}: the rules ${list} hold together for this case.`;
        }),
      } as const,
    ];
  });
}

type Path = ReadonlyMap<number, number>;

/** For each terminal, the first way to it: variable to cell. Each node is visited once. */
function pathsToTerminals(program: Program, root: number): Map<number, Path> {
  const found = new Map<number, Path>();
  const seen = new Set<number>();
  const visit = (ref: number, path: Path): void => {
    if (seen.has(ref)) return;
    seen.add(ref);
    if (ref < 0) {
      found.set(ref, path);
      return;
    }
    const variable = program.diagram.variableOf(ref);
    program.diagram.childrenOf(ref).forEach((child, cell) => {
      visit(child, new Map(path).set(variable, cell));
    });
  };
  visit(root, new Map());
  return found;
}

function subjectOn(program: Program, path: Path) {
  const household: Record<string, FactValue> = {};
  const computed: Record<string, FactValue> = {};
  for (const variable of program.variables) {
    const cell = path.get(variable.index);
    if (variable.role === 'facts')
      household[variable.id] = show(variable, variable.domain.sampleOf(cell ?? 0));
    else if (cell !== undefined && variable.scope === 'subject') {
      (variable.kind === 'fact' ? household : computed)[variable.id] = show(
        variable,
        variable.domain.sampleOf(cell),
      );
    }
  }
  return { household: household as Facts, computed };
}

function show(variable: Variable, value: Comparable): FactValue {
  if (typeof value === 'object') return numberOf(value);
  return variable.type === 'date' ? dateOf(value as number) : value;
}
