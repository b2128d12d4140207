import type { RuleProperties } from 'json-rules-engine';

type Facts = Readonly<Record<string, unknown>>;
type Predicate = (facts: Facts) => boolean;
type Test = (found: never, required: never) => boolean;

/** The event of a rule. */
export interface RuleEvent {
  readonly type: string;
}

/** What became of one rule. */
export interface RuleOutcome {
  readonly result: boolean;
  readonly event: RuleEvent;
  readonly priority: number;
  readonly name: string | undefined;
}

/** What a run gives: which rules held and which did not, with their events. No condition is told of. */
export interface RunOutcome {
  readonly events: RuleEvent[];
  readonly failureEvents: RuleEvent[];
  readonly results: RuleOutcome[];
  readonly failureResults: RuleOutcome[];
}

interface Leaf {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
}

/** Comparisons of numbers first ask whether the fact is one, or text that begins like one. */
const isNumeric = (found: never) => !Number.isNaN(Number.parseFloat(found));
const ofNumbers =
  (test: Test): Test =>
  (found, required) =>
    isNumeric(found) && test(found, required);

const OPERATORS: Readonly<Record<string, Test>> = {
  equal: (found, required) => found === required,
  notEqual: (found, required) => found !== required,
  lessThan: ofNumbers((found, required) => found < required),
  lessThanInclusive: ofNumbers((found, required) => found <= required),
  greaterThan: ofNumbers((found, required) => found > required),
  greaterThanInclusive: ofNumbers((found, required) => found >= required),
};

/**
 * An engine that does the work which fast-json-rules-engine does, for rules that are an `all` of comparisons: it stands in for that
 * package, which no package registry here has. Written anew after its public source (BobDu/fast-json-rules-engine,
 * src/compile.ts and src/operators.ts):
 *
 * - rules are compiled once into closures over the facts' names, an operator looked up by its name;
 * - each run first makes sure that every fact that any rule names is there, as an own property, and fails otherwise;
 * - a comparison of numbers first asks whether the fact is numeric (`parseFloat`);
 * - each run gives `events`, `failureEvents`, `results`, `failureResults`, with a new object a rule that it came to;
 * - rules run to the end by default; with `stopOnFirstEvent` no further than the first that holds.
 *
 * As there: no promises, no copies, no reasons, no unknown values.
 */
export function compileFastRules(
  rules: readonly RuleProperties[],
  stopOnFirstEvent: boolean,
): (facts: Facts) => RunOutcome {
  const compiled = rules.map(({ conditions, event, priority, name }) => ({
    predicate: compileAll((conditions as unknown as { all: Leaf[] }).all),
    event: { type: event.type },
    priority: priority ?? 1,
    name,
  }));
  const needed = [...new Set(rules.flatMap(factsNamed))];
  return (facts) => {
    for (let i = 0; i < needed.length; i++) {
      if (!Object.hasOwn(facts, needed[i] as string)) throw new RangeError(`No fact ${needed[i]}.`);
    }
    const outcome: RunOutcome = { events: [], failureEvents: [], results: [], failureResults: [] };
    for (let i = 0; i < compiled.length; i++) {
      const { predicate, event, priority, name } = compiled[i] as (typeof compiled)[number];
      const result = predicate(facts);
      (result ? outcome.events : outcome.failureEvents).push(event);
      (result ? outcome.results : outcome.failureResults).push({ result, event, priority, name });
      if (result && stopOnFirstEvent) break;
    }
    return outcome;
  };
}

function compileAll(leaves: readonly Leaf[]): Predicate {
  const tests = leaves.map(compileLeaf);
  return (facts) => {
    for (let i = 0; i < tests.length; i++) if (!(tests[i] as Predicate)(facts)) return false;
    return true;
  };
}

function compileLeaf({ fact, operator, value }: Leaf): Predicate {
  const test = OPERATORS[operator] as Test;
  const read = readerOf(fact);
  if (!namesFact(value)) return (facts) => test(read(facts), value as never);
  const readValue = readerOf(value.fact);
  return (facts) => test(read(facts), readValue(facts));
}

const readerOf = (fact: string) => (facts: Facts) => facts[fact] as never;

const namesFact = (value: unknown): value is { readonly fact: string } =>
  typeof value === 'object' && value !== null && 'fact' in value;

const factsNamed = ({ conditions }: RuleProperties): readonly string[] =>
  (conditions as unknown as { all: Leaf[] }).all.flatMap(({ fact, value }) =>
    namesFact(value) ? [fact, value.fact] : [fact],
  );
