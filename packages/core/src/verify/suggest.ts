import { PolicyError } from '../error/index.js';
import { evaluate } from '../evaluate/index.js';
import type { Case } from '../format/types.js';
import type { Program } from '../program/program.js';
import type { Goal } from './coverage.js';
import type { Subject, SubjectFinder } from './find-subject.js';

/** A case that would cover what no case covers. */
export interface Suggestion {
  /**
   * The case as it would stand in cases.json, of kind `ordinary`. What it expects is what evaluation says today: a person
   * who knows the law must confirm it, or the case proves nothing.
   */
  readonly case: Case;
  /** The comparisons that it shows. */
  readonly covers: readonly Covered[];
}

/** A comparison with the truth value it has, and whether it decides its rule by itself. */
export interface Covered {
  readonly rule: string;
  readonly path: string;
  readonly value: boolean;
  readonly decides: boolean;
}

const NOTE = {
  vi: 'Ca gợi ý, máy lập; kết quả mong đợi là kết quả hiện nay của bộ quy tắc. Cần người nắm văn bản xác nhận trước khi dùng.',
  en: 'A suggested case, made by machine; it expects what the rulebook gives today. Someone who knows the law must confirm it before use.',
};

/** Cases for what is not covered, each taken as far as it goes. */
export function suggest(
  program: Program,
  finder: SubjectFinder,
  goals: readonly Goal[],
  taken: ReadonlySet<string>,
): readonly Suggestion[] {
  const chosen: { readonly subject: Subject; readonly covers: Covered[] }[] = [];
  for (const { root, ...covered } of goals) {
    const ready = chosen.find(({ subject }) => finder.holds(root, subject.state));
    if (ready !== undefined) {
      ready.covers.push(covered);
      continue;
    }
    const found = finder.find(root);
    if (typeof found !== 'string') chosen.push({ subject: finder.complete(found), covers: [covered] });
  }
  const ids = new Set(taken);
  return chosen.flatMap(({ subject, covers }) => {
    const expect = expected(program, subject);
    if (expect === undefined) return [];
    const id = freeId(covers[0] as Covered, ids);
    const on = subject.on === undefined ? {} : { on: subject.on };
    return [
      { case: { id, kind: 'ordinary', given: subject.given, ...on, expect, note: NOTE } as Case, covers },
    ];
  });
}

function expected(program: Program, { given, on }: Subject): Case['expect'] | undefined {
  try {
    const decision = evaluate(program.edition, given, on === undefined ? {} : { on });
    const outcomes = decision.decisions.map((one) => [
      one.id,
      one.hit === 'unique' ? one.outcome : one.benefits,
    ]);
    return {
      status: decision.status,
      outcomes: Object.fromEntries(outcomes) as Case['expect']['outcomes'],
      rules: decision.decisions.flatMap(({ ruleIds }) => ruleIds),
      ...(decision.missing.length === 0 ? {} : { missing: [...decision.missing] }),
    };
  } catch (error) {
    // A household in a gap or an overlap has nothing to expect; the analysis reports it.
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}

function freeId({ rule, value }: Covered, ids: Set<string>): string {
  const name = rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  for (let n = 1; ; n++) {
    const id = `suggested-${name}-${value ? 'met' : 'not-met'}-${n}`;
    if (ids.has(id)) continue;
    ids.add(id);
    return id;
  }
}
