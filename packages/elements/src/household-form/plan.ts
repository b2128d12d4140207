import {
  type Decision,
  DecisionError,
  type Derivations,
  deriveFacts,
  type Edition,
  evaluate,
  FactError,
  type Facts,
  findOpenSources,
  type MemberFacts,
  type OpenSources,
  PolicyError,
} from '@giamngheo/core';
import { fieldsOf } from './field.js';
import { EVALUATION_DATE, type FormRecord, factsOf, memberFactsOf } from './record.js';

/** What the answers so far come to: the answer of the rulebook, what was needed for it, and what is still to be asked. */
export interface Plan {
  /** The date put to the rulebook. */
  readonly on: string | undefined;
  /** The answer; undefined while some answer stands in its way. */
  readonly decision: Decision | undefined;
  /** What stands in its way: answers that contradict each other, or a fault of the rulebook. */
  readonly faults: readonly PolicyError[];
  /** Every fact that is known, but for those stated that contradict what follows. `evaluate` takes them as they are. */
  readonly facts: Facts;
  /** The facts that were or are asked for, in the order worth asking. */
  readonly asked: readonly string[];
  /** Those of them that nothing tells yet: what `evaluate` calls missing. */
  readonly missing: readonly string[];
  /** By asked fact, what it could be worked out from, as it stood when it was asked for. */
  readonly sources: ReadonlyMap<string, OpenSources>;
  /** The same for the missing facts, as it stands now. */
  readonly open: ReadonlyMap<string, OpenSources>;
  /** The subject's facts that were needed: asked for, or of use to work one out that was. */
  readonly needed: ReadonlySet<string>;
  /** Whether members matter. */
  readonly membersNeeded: boolean;
  /** By member, the facts that may still matter. */
  readonly openOfMembers: readonly (readonly string[])[];
  /** What follows from the other answers, by fact that may be stated or derived. */
  readonly derivations: Derivations;
}

const nothing: Derivations = { values: {}, from: {}, disagreements: [], agreeing: {} };

/**
 * Goes through the questions again in the order worth asking, taking the answers as they come up. What never comes up is
 * no longer needed; what comes up without an answer is still to be asked.
 */
export function makePlan(edition: Edition, record: FormRecord, date: string | undefined): Plan {
  const answer = record.answers[EVALUATION_DATE];
  const on = date ?? (answer?.state === 'given' ? String(answer.value) : undefined);
  const listed = memberFactsOf(record);
  const { derivations, faults } = readAll(edition, factsOf(record), on);
  const walk = walkQuestions(edition, record, derivations.agreeing, listed, on);
  const shared = { on, derivations, ...walk };
  if (walk.fault !== undefined) return { ...shared, decision: undefined, faults: [...faults, walk.fault] };
  return { ...shared, faults, decision: faults.length > 0 ? undefined : walk.decision };
}

/** Derives what follows; facts that `evaluate` refuses are left out and told. */
function readAll(
  edition: Edition,
  given: Facts,
  on: string | undefined,
): { derivations: Derivations; faults: PolicyError[] } {
  const faults: PolicyError[] = [];
  for (let facts = given; ; ) {
    try {
      const derivations = deriveFacts(edition, facts, { on });
      return { derivations, faults };
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      faults.push(error);
      const rest = error instanceof FactError ? without(facts, error.path) : undefined;
      if (rest === undefined) return { derivations: nothing, faults };
      facts = rest;
    }
  }
}

/** The facts without the one at fault; without the members when it was worked out from them. */
function without(facts: Facts, path: string): Facts | undefined {
  const member = /^members\[(\d+)\]\.(\w+)$/.exec(path);
  if (member !== null) {
    const [, index = '', fact = ''] = member;
    const members = (facts.members as readonly MemberFacts[]).map((one, i) =>
      i === Number(index) ? { ...one, [fact]: undefined } : one,
    );
    const own = (facts.members as readonly MemberFacts[])[Number(index)]?.[fact] !== undefined;
    if (own) return { ...facts, members };
  }
  const key = facts[path] === undefined ? 'members' : path;
  if (facts[key] === undefined) return undefined;
  const { [key]: _, ...rest } = facts;
  return rest;
}

type Walk = Omit<Plan, 'on' | 'derivations' | 'faults' | 'decision'> & {
  readonly decision: Decision | undefined;
  readonly fault: PolicyError | undefined;
};

function walkQuestions(
  edition: Edition,
  record: FormRecord,
  given: Facts,
  members: readonly MemberFacts[],
  on: string | undefined,
): Walk {
  const options = { on, members };
  const { subject: fields } = fieldsOf(edition);
  const asked = new Set<string>();
  const needed = new Set<string>();
  const sources = new Map<string, OpenSources>();
  let known: Record<string, Facts[string]> = {};
  let membersNeeded = false;
  let decision: Decision | undefined;
  let fault: PolicyError | undefined;

  const take = (id: string): boolean => {
    if (known[id] !== undefined || given[id] === undefined) return false;
    known = { ...known, [id]: given[id] };
    return true;
  };
  try {
    decision = evaluate(edition, known, { on });
    for (;;) {
      const next = decision.missing.find((id) => !asked.has(id));
      if (next === undefined) break;
      asked.add(next);
      needed.add(next);
      let changed = false;
      if (fields.get(next)?.derivable) {
        const found = findOpenSources(edition, known, [next], options).get(next) as OpenSources;
        sources.set(next, found);
        for (const id of found.subject) {
          if (record.answers[id] !== undefined) needed.add(id);
          changed = take(id) || changed;
        }
        if (found.members || found.ofMembers.some((ids) => ids.length > 0)) {
          membersNeeded = true;
          changed = take('members') || changed;
        }
      }
      changed = take(next) || changed;
      if (changed) decision = evaluate(edition, known, { on });
    }
    // What was not needed changes nothing; the reasons are fuller with it.
    decision = evaluate(edition, given, { on });
  } catch (error) {
    if (!(error instanceof FactError || error instanceof DecisionError)) throw error;
    decision = undefined;
    fault = error;
  }
  const missing = decision?.missing ?? [];
  const derivable = missing.filter((id) => fields.get(id)?.derivable);
  const open =
    derivable.length === 0 || fault !== undefined
      ? new Map<string, OpenSources>()
      : findOpenSources(edition, given, derivable, options);
  const openOfMembers = members.map((_, i) => [
    ...new Set([...open.values()].flatMap(({ ofMembers }) => ofMembers[i] ?? [])),
  ]);
  return {
    decision,
    fault,
    facts: given,
    asked: [...asked],
    missing,
    sources,
    open,
    needed,
    membersNeeded,
    openOfMembers,
  };
}
