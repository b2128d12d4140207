import type { Edition } from '../edition/edition.js';
import { DecisionError, FactError } from '../error/index.js';
import type { Facts } from '../evaluate/index.js';
import { readState } from '../evaluate/state.js';
import { programOf } from '../program/link.js';
import { listCompletions } from './completions.js';
import { type CompleteCase, CompleteFacts } from './derive-complete.js';
import { EngineError } from './engine-error.js';
import { decideComplete, type EngineDecision, type EngineDecisionResult } from './evaluate-with-engine.js';
import { readCompleteCase } from './read-facts.js';

/** What was said of one decision, to be confirmed or not. */
export interface Claim {
  readonly id: string;
  readonly status: 'decided' | 'undetermined';
  readonly outcome: string | null;
  readonly benefits: Readonly<Record<string, 'yes' | 'no' | 'unknown'>> | null;
  readonly rules: readonly string[];
}

/** What json-rules-engine says to the claims. */
export interface SecondOpinion {
  readonly verdict: 'confirmed' | 'contradicted' | 'open';
  /** In words: what contradicts, or why it stays open. Empty when confirmed. */
  readonly why: string;
  /** How many times json-rules-engine decided: once for complete facts, else once a completion. */
  readonly runs: number;
}

/**
 * Puts claims about a case to json-rules-engine. Where facts that it needs are unknown, it decides completions of them:
 * all must agree with what is claimed for sure, and two must differ where the claim is `undetermined`.
 */
export async function giveSecondOpinion(
  edition: Edition,
  facts: Facts,
  on: string | undefined,
  claims: readonly Claim[],
): Promise<SecondOpinion> {
  const program = programOf(edition);
  const given = readCompleteCase(program, facts, on);
  try {
    const decision = await decideComplete(given);
    const why = contradictionOf(claims, [decision], true);
    return { verdict: why === undefined ? 'confirmed' : 'contradicted', why: why ?? '', runs: 1 };
  } catch (error) {
    if (!(error instanceof EngineError && error.code === 'engine/incomplete')) return failed(error, 1);
  }
  const { list, exhaustive } = listCompletions(
    readState(program, facts, on),
    given,
    await findComputable(given),
  );
  const decisions: EngineDecision[] = [];
  for (const { assumed, members } of list) {
    try {
      // Stated facts were checked against what is known; what is filled in now must not speak against them.
      const standing = new Map([...given.facts, ...assumed]);
      decisions.push(
        await decideComplete({ ...given, assumed: standing, members: members ?? given.members }),
      );
    } catch (error) {
      // A completion may contradict a stated fact; it is then none.
      if (error instanceof FactError) continue;
      return failed(error, decisions.length);
    }
  }
  if (decisions.length === 0)
    return { verdict: 'open', why: 'no completion of the unknown facts was found', runs: 0 };
  const why = contradictionOf(claims, decisions, false);
  if (why !== undefined) return { verdict: 'contradicted', why, runs: decisions.length };
  const unshown = claims.find((claim) => !showsDoubt(claim, decisions));
  if (unshown === undefined) return { verdict: 'confirmed', why: '', runs: decisions.length };
  return {
    verdict: exhaustive ? 'contradicted' : 'open',
    why: `${unshown.id} is said to be undetermined, but ${decisions.length} completions agree`,
    runs: decisions.length,
  };
}

/** The ids that have a value though other facts are unknown. */
async function findComputable(given: CompleteCase): Promise<ReadonlySet<string>> {
  const { facts, rawFacts = [], parameters = {}, derived = {} } = given.edition.rulebook;
  const known = new CompleteFacts(given);
  const found = new Set<string>();
  for (const id of [
    ...facts,
    ...rawFacts,
    ...Object.keys(parameters),
    ...Object.keys(derived),
    'evaluationDate',
  ]) {
    if ((await known.valueOf(id)) !== undefined) found.add(id);
  }
  return found;
}

function failed(error: unknown, runs: number): SecondOpinion {
  if (error instanceof EngineError) return { verdict: 'open', why: error.message, runs };
  if (error instanceof DecisionError || error instanceof FactError)
    return { verdict: 'contradicted', why: error.message, runs };
  throw error;
}

function contradictionOf(
  claims: readonly Claim[],
  decisions: readonly EngineDecision[],
  complete: boolean,
): string | undefined {
  for (const claim of claims) {
    for (const decision of decisions) {
      const found = decision.decisions.find(({ id }) => id === claim.id);
      if (found === undefined) return `${claim.id} is no decision of ${decision.edition}`;
      const why = contradicts(claim, found, complete);
      if (why !== undefined) return `${claim.id}: ${why}`;
    }
  }
  return undefined;
}

function contradicts(claim: Claim, found: EngineDecisionResult, complete: boolean): string | undefined {
  if (complete && claim.status !== 'decided') return 'said to be undetermined, but decided';
  if (found.hit === 'collect') {
    for (const [benefit, answer] of Object.entries(found.benefits ?? {})) {
      const said = claim.benefits?.[benefit];
      if (said !== answer && (complete || said !== 'unknown'))
        return `${benefit} said to be ${said}, found ${answer}`;
    }
    const lost = claim.rules.find((id) => !found.rules.includes(id));
    if (lost !== undefined) return `${lost} said to hold, but does not`;
  } else if (claim.status === 'decided') {
    if (claim.outcome !== found.outcome) return `said to be ${claim.outcome}, found ${found.outcome}`;
    // Of an outcome that is sure, the claim names each rule that may have given it.
    const extra = found.rules.find((id) => !claim.rules.includes(id));
    if (extra !== undefined) return `${extra} holds, but is not among the rules`;
  }
  if (complete && claim.rules.length !== found.rules.length)
    return `rules ${claim.rules.join(', ')}, found ${found.rules.join(', ')}`;
  return undefined;
}

/** Whether two decisions differ in all that the claim leaves open. */
function showsDoubt(claim: Claim, decisions: readonly EngineDecision[]): boolean {
  const results = decisions.flatMap((one) => one.decisions.filter(({ id }) => id === claim.id));
  if (claim.benefits === null)
    return claim.status === 'decided' || new Set(results.map(({ outcome }) => outcome)).size > 1;
  return Object.entries(claim.benefits).every(
    ([benefit, said]) =>
      said !== 'unknown' || new Set(results.map(({ benefits }) => benefits?.[benefit])).size > 1,
  );
}
