import type { Edition } from '../edition/edition.js';
import { editionName } from '../edition/edition.js';
import { FactError, quote } from '../error/index.js';
import { programOf } from '../program/link.js';
import type { Decision } from './decision.js';
import { type EvaluateOptions, evaluate } from './evaluate.js';
import { type Facts, type FactValue, type MemberFacts, unknownFact } from './facts.js';

/**
 * Evaluates several rulebooks on one subject, each with the facts it asks for, and hands outcomes on: a fact that a rulebook
 * `uses` from one evaluated before it is that outcome, once decided.
 *
 * Give the editions in the order classification, eligibility, targets. An outcome may also be given as a fact; if it is
 * computed too and differs, that is an error which names both.
 *
 * @throws {FactError} `fact/disagrees`, `fact/unknown-id` when none of the editions asks for a fact, and what `evaluate` throws
 *
 * @example
 * const [poverty, support] = evaluateTogether([povertyEdition, supportEdition], { area: 'rural', … });
 */
export function evaluateTogether(
  editions: readonly Edition[],
  facts: Facts,
  options: EvaluateOptions = {},
): readonly Decision[] {
  refuseStrangers(editions, facts);
  const decisions: Decision[] = [];
  const handedOn = new Map<string, string>();
  for (const edition of editions) {
    const decision = evaluate(
      edition,
      { ...factsFor(edition, facts), ...outcomesFor(edition, facts, handedOn) },
      options,
    );
    for (const one of decision.decisions) {
      if (one.outcome !== null) handedOn.set(`${edition.id}#${one.id}`, one.outcome);
    }
    decisions.push(decision);
  }
  return decisions;
}

function refuseStrangers(editions: readonly Edition[], facts: Facts): void {
  const programs = editions.map(programOf);
  const known = new Set(programs.flatMap((program) => [...program.facts.keys()]));
  for (const id of Object.keys(facts)) {
    if (id !== 'members' && !known.has(id))
      throw unknownFact(editions.map(editionName).join(', '), id, known, id);
  }
}

/** The facts, of the subject and its members, that an edition asks for. */
export function factsFor(edition: Edition, facts: Facts): Facts {
  const program = programOf(edition);
  const own = Object.entries(facts).filter(([id]) => program.facts.has(id));
  const members = facts.members as readonly MemberFacts[] | undefined;
  if (members === undefined || program.memberFacts.size === 0) return Object.fromEntries(own) as Facts;
  const kept = members.map((member) =>
    Object.fromEntries(Object.entries(member).filter(([id]) => program.memberFacts.has(id))),
  );
  return { ...(Object.fromEntries(own) as Facts), members: kept };
}

function outcomesFor(
  edition: Edition,
  facts: Facts,
  handedOn: ReadonlyMap<string, string>,
): Record<string, FactValue> {
  const found: Record<string, FactValue> = {};
  for (const [id, { rulebook, decision }] of Object.entries(edition.rulebook.uses ?? {})) {
    const outcome = handedOn.get(`${rulebook}#${decision}`);
    if (outcome === undefined) continue;
    const stated = facts[id];
    if (stated !== undefined && stated !== outcome) {
      throw new FactError(
        'fact/disagrees',
        id,
        `Cannot take ${id}: stated as ${quote(stated)}, but ${rulebook} gives ${quote(outcome)} for ${decision} on the other ` +
          `facts given. Correct the stated ${id}, or the facts that ${rulebook} decides on.`,
      );
    }
    found[id] = outcome;
  }
  return found;
}
