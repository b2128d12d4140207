import type { Diagram } from '../program/diagram.js';
import type { ProgramDecision } from '../program/program.js';
import type { AnswersInHand } from './answers.js';
import { extraCodes, planesFor } from './code-column.js';
import { compileFlow } from './flow.js';
import { and, andNot, anyBit, copy, countOnce, type Mask, not, or } from './kernels.js';
import { compileKnownConditions } from './known-conditions.js';
import { writeBits, writeCodes } from './layout.js';
import type { Scope } from './scope.js';
import { compileTruths } from './truth.js';

/** What is written for a block of one decision. */
export interface BlockDecision {
  /** Rows of the block with an answer, before refusals. */
  readonly decided: Mask;
  /** Rows to which the rulebook gives no outcome, or two. */
  readonly faulty: Mask;
  /** Works out the block. */
  solve(): void;
  /** Writes it; rows that are refused have no answer. */
  write(answers: AnswersInHand): void;
}

/** Compiles a decision over the predicates of the subject's scope. */
export function compileDecision(diagram: Diagram, decision: ProgramDecision, scope: Scope): BlockDecision {
  return decision.hit === 'unique'
    ? compileUnique(diagram, decision, scope)
    : compileCollect(diagram, decision, scope);
}

interface Group {
  readonly masks: readonly Mask[];
  readonly mask: Mask;
}

function compileUnique(diagram: Diagram, decision: ProgramDecision, scope: Scope): BlockDecision {
  const { predicates } = scope;
  const create = () => predicates.create();
  const flow = compileFlow(diagram, decision.rulesRoot, predicates);
  const places = new Map(decision.rules.map(({ index }, place) => [index, place]));
  const ofOutcome = new Map<number, Mask[]>();
  const ofRule = new Map<number, Mask[]>();
  // Gaps, and overlaps of different outcomes, by their kind: no outcome, but told apart from one another.
  const ofFault = new Map<string, Mask[]>();
  const add = <K>(to: Map<K, Mask[]>, key: K, mask: Mask) => to.set(key, [...(to.get(key) ?? []), mask]);
  for (const [terminal, mask] of flow.terminals) {
    const rules = (diagram.valueOf(terminal) as number[]).map((index) => places.get(index) as number);
    for (const place of rules) add(ofRule, place, mask);
    const outcomes = [...new Set(rules.map((place) => decision.rules[place]?.outcome as string))];
    if (outcomes.length === 1) add(ofOutcome, decision.outcomes.indexOf(outcomes[0] as string), mask);
    else add(ofFault, outcomes.join(), mask);
  }
  const group = <K>(of: Map<K, Mask[]>) =>
    new Map(
      [...of].map(([key, masks]): [K, Group] => [
        key,
        { masks, mask: masks.length === 1 ? (masks[0] as Mask) : create() },
      ]),
    );
  const outcomes = group(ofOutcome);
  const rules = group(ofRule);
  const faults = group(ofFault);
  const overlapping = [...flow.terminals.keys()].some((one) => (diagram.valueOf(one) as number[]).length > 1);
  const decided = create();
  const undecided = create();
  const faulty = create();
  const two = create();
  const one = create();
  const oneRule = create();
  const severalRules = create();
  const planes = Array.from(
    { length: planesFor(Math.max(decision.rules.length, decision.outcomes.length)) },
    create,
  );
  const planesOfOutcome = planPlanes(outcomes, planes, decision.outcomes.length);
  const planesOfRule = planPlanes(rules, planes, decision.rules.length);
  const { several } = extraCodes(decision.rules.length);
  let hasSeveral = false;
  let hasFaults = false;

  const gather = (groups: ReadonlyMap<unknown, Group>) => {
    for (const { masks, mask } of groups.values()) {
      if (masks.length < 2) continue;
      copy(mask.bits, (masks[0] as Mask).bits, scope.words);
      for (const other of masks.slice(1)) or(mask.bits, mask.bits, other.bits, scope.words);
    }
  };

  return {
    decided,
    faulty,
    solve() {
      const { words } = scope;
      flow.run(words);
      gather(outcomes);
      gather(rules);
      gather(faults);
      hasFaults = faults.size > 0;
      if (scope.known && !hasFaults) {
        decided.bits.fill(-1, 0, words);
        undecided.bits.fill(0, 0, words);
      } else {
        one.bits.fill(0, 0, words);
        two.bits.fill(0, 0, words);
        for (const { mask } of outcomes.values()) countOnce(one.bits, two.bits, mask.bits, words);
        for (const { mask } of faults.values()) countOnce(one.bits, two.bits, mask.bits, words);
        faulty.bits.fill(0, 0, words);
        for (const { mask } of faults.values()) or(faulty.bits, faulty.bits, mask.bits, words);
        andNot(faulty.bits, faulty.bits, two.bits, words);
        andNot(decided.bits, one.bits, two.bits, words);
        andNot(decided.bits, decided.bits, faulty.bits, words);
        not(undecided.bits, decided.bits, words);
      }
      hasSeveral = overlapping || !scope.known;
      if (!hasSeveral) return;
      oneRule.bits.fill(0, 0, words);
      severalRules.bits.fill(0, 0, words);
      for (const { mask } of rules.values()) countOnce(oneRule.bits, severalRules.bits, mask.bits, words);
      and(severalRules.bits, severalRules.bits, decided.bits, words);
    },
    write(answers) {
      const { words, start } = scope;
      if (scope.anyRefused) {
        andNot(decided.bits, decided.bits, scope.refused.bits, words);
        not(undecided.bits, decided.bits, words);
        if (hasSeveral) and(severalRules.bits, severalRules.bits, decided.bits, words);
      }
      writeStatus(answers.status, scope, decided, hasFaults ? faulty : undefined);
      const none = scope.known && !hasFaults && !scope.anyRefused ? undefined : undecided.bits;
      const outcomePlanes = fillPlanes(planesOfOutcome, words);
      answers.outcome.write(start, outcomePlanes, none, words);
      const few = fillPlanes(planesOfRule, words);
      if (!hasSeveral || !anyBit(severalRules.bits, words)) {
        answers.rule.write(start, few, none, words);
        return;
      }
      const all = planes.slice(0, planesFor(decision.rules.length));
      all.forEach((plane, p) => {
        if (p >= few.length) plane.bits.fill(0, 0, words);
        if (((several >>> p) & 1) === 1) or(plane.bits, plane.bits, severalRules.bits, words);
        else andNot(plane.bits, plane.bits, severalRules.bits, words);
      });
      answers.rule.write(
        start,
        all.map(({ bits }) => bits),
        none,
        words,
      );
    },
  };
}

/** The bits of the codes of groups: the mask of each bit, with the masks that it is the or of. */
interface CodePlane {
  readonly plane: Mask;
  readonly of: readonly Mask[];
}

function planPlanes(groups: ReadonlyMap<number, Group>, planes: readonly Mask[], ids: number): CodePlane[] {
  const needed = Math.max(1, Math.ceil(Math.log2(ids)));
  return planes.slice(0, needed).map((plane, p) => ({
    plane,
    of: [...groups].filter(([code]) => ((code >>> p) & 1) === 1).map(([, { mask }]) => mask),
  }));
}

/** Fills the bits of codes; rows that are not decided are overwritten when written out. */
function fillPlanes(used: readonly CodePlane[], words: number): Int32Array[] {
  for (const { plane, of } of used) {
    const [first, second] = of;
    if (first === undefined) plane.bits.fill(0, 0, words);
    else if (second === undefined) copy(plane.bits, first.bits, words);
    else {
      or(plane.bits, first.bits, second.bits, words);
      for (let i = 2; i < of.length; i++) or(plane.bits, plane.bits, (of[i] as Mask).bits, words);
    }
  }
  return used.map(({ plane }) => plane.bits);
}

function compileCollect(diagram: Diagram, decision: ProgramDecision, scope: Scope): BlockDecision {
  const { predicates } = scope;
  const truths = compileTruths(diagram, decision.benefitRoots, predicates, 'canBeTrue');
  const conditions = decision.outcomes.map((outcome) =>
    decision.rules.filter((rule) => rule.outcome === outcome).map(({ condition }) => condition),
  );
  const asWritten = compileKnownConditions(diagram, conditions, decision.benefitRoots, predicates);
  const decided = predicates.create();
  const faulty = predicates.create();
  const bits = predicates.create();
  const unknown = predicates.create();
  const writeKnown = (to: Int32Array, yes: Mask) => {
    const { words, start } = scope;
    if (!scope.anyRefused) {
      writeBits(to, start >>> 2, yes.bits, words);
      return;
    }
    or(bits.bits, yes.bits, scope.refused.bits, words);
    writeCodes(to, start >>> 2, bits.bits, scope.refused.bits, words);
  };
  return {
    decided,
    faulty,
    solve() {
      const { words } = scope;
      decided.bits.fill(-1, 0, words);
      if (scope.known && asWritten !== undefined) {
        asWritten.run(words);
        return;
      }
      truths.run(words, scope.known);
      if (scope.known) return;
      for (const { canBeTrue, canBeFalse } of truths.results) {
        and(unknown.bits, canBeTrue.bits, canBeFalse.bits, words);
        andNot(decided.bits, decided.bits, unknown.bits, words);
      }
    },
    write(answers) {
      const { words, start } = scope;
      if (scope.anyRefused) andNot(decided.bits, decided.bits, scope.refused.bits, words);
      writeStatus(answers.status, scope, decided, undefined);
      truths.results.forEach((truth, i) => {
        const to = answers.benefits[i] as Int32Array;
        const yes = asWritten?.masks[i] ?? truth.canBeTrue;
        if (scope.known) {
          writeKnown(to, yes);
          return;
        }
        const { canBeTrue, canBeFalse } = truth;
        // 1 yes, 2 unknown, 3 refused: the lower bit is "not false", the higher "both possible".
        not(bits.bits, canBeFalse.bits, words);
        and(unknown.bits, canBeTrue.bits, canBeFalse.bits, words);
        if (scope.anyRefused) {
          or(bits.bits, bits.bits, scope.refused.bits, words);
          or(unknown.bits, unknown.bits, scope.refused.bits, words);
        }
        writeCodes(to, start >>> 2, bits.bits, unknown.bits, words);
      });
    },
  };
}

const statusLow = { bits: new Int32Array(0) };
const statusHigh = { bits: new Int32Array(0) };

/** Four rows that are decided. */
const ALL_DECIDED = 0x01010101;

/** Status codes: 0 undetermined, 1 decided, 2 refused, 3 faulty. */
export function writeStatus(to: Int32Array, scope: Scope, decided: Mask, faulty: Mask | undefined): void {
  const { words, start } = scope;
  if (scope.known && faulty === undefined && !scope.anyRefused) {
    to.fill(ALL_DECIDED, start >>> 2, (start >>> 2) + words * 8);
    return;
  }
  if (statusLow.bits.length < words) {
    statusLow.bits = new Int32Array(words);
    statusHigh.bits = new Int32Array(words);
  }
  const low = statusLow.bits;
  const high = statusHigh.bits;
  copy(low, decided.bits, words);
  high.fill(0, 0, words);
  if (faulty !== undefined) {
    copy(high, faulty.bits, words);
    or(low, low, faulty.bits, words);
  }
  if (scope.anyRefused) {
    or(high, high, scope.refused.bits, words);
    andNot(low, low, scope.refused.bits, words);
  }
  writeCodes(to, start >>> 2, low, high, words);
}
