import type { Edition } from '../edition/edition.js';
import { unknownFact } from '../evaluate/facts.js';
import {
  type Decision,
  type EvaluateOptions,
  evaluate,
  type Facts,
  type FactValue,
  type MemberFacts,
} from '../evaluate/index.js';
import { programOf } from '../program/link.js';
import type { Program } from '../program/program.js';
import { EngineError } from './engine-error.js';

/** Looks one fact up, knowing the facts so far. `undefined`: it does not know either, and is not asked again. */
export type FactSource = (known: Facts) => Promise<FactValue | readonly MemberFacts[] | undefined>;

/** What `evaluateWithSources` takes besides. */
export interface SourceOptions extends EvaluateOptions {
  /** Ends the asking, for a time limit or a closed page: `AbortSignal.timeout(5000)`. There is no limit of our own. */
  readonly signal?: AbortSignal;
}

/** A decision, and how it was come by. */
export interface SourcedDecision {
  readonly decision: Decision;
  /** The facts given, and those that the sources gave. */
  readonly facts: Facts;
  /** The facts that were asked for, in order. */
  readonly asked: readonly string[];
  /** Those of them that the source did not know. */
  readonly unanswered: readonly string[];
}

/**
 * Decides a case, looking up facts only as they are needed: while the answer is open, the source of the most telling
 * missing fact that has one is asked, one at a time, since each answer may make other questions needless.
 *
 * `sources` are by fact id; `members` may be among them. A fact that was given is never asked for. The answer may still be
 * `undetermined`, when no source is left for what is missing.
 *
 * @throws {EngineError} (the promise rejects) `engine/source-failed`, `engine/aborted`, each with `cause`
 * @throws {FactError} as `evaluate` does, also for what a source gives; `fact/unknown-id` for a source of no such fact
 *
 * @example
 * const { decision, asked } = await evaluateWithSources(edition, { area: 'rural' }, {
 *   monthlyIncomePerCapita: async ({ area }) => register.lookUp(area),
 * });
 */
export async function evaluateWithSources(
  edition: Edition,
  facts: Facts,
  sources: Readonly<Record<string, FactSource>>,
  options: SourceOptions = {},
): Promise<SourcedDecision> {
  const { signal, on } = options;
  const program = programOf(edition);
  for (const id of Object.keys(sources)) {
    const isMembers = id === 'members' && program.memberSubject !== undefined;
    if (!isMembers && !program.facts.has(id))
      throw unknownFact(program.name, id, program.facts.keys(), `sources.${id}`);
  }
  const asked: string[] = [];
  const unanswered: string[] = [];
  let known = facts;
  for (;;) {
    const decision = evaluate(edition, known, on === undefined ? {} : { on });
    const next = decision.missing
      .flatMap((id) => [id, ...standsOnMembers(program, id)])
      .find((id) => Object.hasOwn(sources, id) && !asked.includes(id) && known[id] === undefined);
    if (next === undefined) return { decision, facts: known, asked, unanswered };
    asked.push(next);
    const value = await ask(next, sources[next] as FactSource, known, signal);
    if (value === undefined) unanswered.push(next);
    else known = { ...known, [next]: value };
  }
}

/** `members`, when a missing fact follows from facts of the members. */
function standsOnMembers(program: Program, id: string): string[] {
  const variable = program.variables.find((one) => one.id === id);
  if (variable === undefined) return [];
  const steps = program.steps.filter((step) => step.variable === variable.index);
  const bases = [...variable.bases, ...steps.flatMap((step) => step.bases)];
  return bases.includes('members') ? ['members'] : [];
}

async function ask(id: string, source: FactSource, known: Facts, signal: AbortSignal | undefined) {
  if (signal?.aborted) throw aborted(id, signal);
  let stop: (() => void) | undefined;
  const ended = new Promise<never>((_, reject) => {
    stop = () => reject(aborted(id, signal as AbortSignal));
    signal?.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([callSource(id, source, known), ended]);
  } finally {
    if (stop !== undefined) signal?.removeEventListener('abort', stop);
  }
}

async function callSource(id: string, source: FactSource, known: Facts) {
  try {
    return await source(Object.freeze({ ...known }));
  } catch (cause) {
    throw new EngineError(
      'engine/source-failed',
      id,
      `Cannot look up ${id}: expected its source to answer; it failed with ${cause instanceof Error ? cause.message : String(cause)}. ` +
        'Try again, or leave the source out: the fact is then unknown.',
      { cause },
    );
  }
}

function aborted(id: string, signal: AbortSignal): EngineError {
  return new EngineError(
    'engine/aborted',
    id,
    `Cannot look up ${id}: expected time to ask its source; the caller's signal ended it. Give it longer, or take the answer without it.`,
    { cause: signal.reason },
  );
}
