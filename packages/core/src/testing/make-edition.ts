import type { Edition } from '../edition/edition.js';
import type { Condition, DecisionTable, Derived, Fact, Parameter, Rule } from '../format/types.js';

/** What a small edition for a test has. */
export interface EditionParts {
  /** The household's facts, each asked for unless it is named in `rawFacts`. */
  readonly facts: Readonly<Record<string, FactSketch>>;
  readonly rawFacts?: readonly string[];
  readonly memberFacts?: Readonly<Record<string, FactSketch>>;
  readonly parameters?: Readonly<Record<string, Omit<Parameter, 'sources'>>>;
  readonly derived?: Readonly<Record<string, Derived>>;
  /** By rule id: its condition; the outcome is the same id. One `collect` decision `answer` has them all. */
  readonly rules?: Readonly<Record<string, Condition>>;
  /** Instead of `rules`. */
  readonly decisions?: DecisionTable[];
  readonly date?: string;
}

/** A fact without words: `'boolean'`, `['rural', 'urban']`, or a whole fact but for its words. */
export type FactSketch =
  | 'boolean'
  | 'date'
  | readonly string[]
  | { readonly type: 'integer'; readonly unit?: string; readonly min?: number; readonly max?: number }
  | {
      readonly type: 'decimal';
      readonly scale: number;
      readonly unit?: string;
      readonly min?: number;
      readonly max?: number;
    };

const SOURCES = ['test-law#art-1'];

/** One rule of the decision `answer`. */
export function makeRule(id: string, condition: Condition, outcome: string = id, decision = 'answer'): Rule {
  const conditions = ('fact' in condition ? { all: [condition] } : condition) as Rule['conditions'];
  return { id, sources: SOURCES, conditions, event: { type: decision, params: { outcome } } };
}

/** An edition of `testing/small`, 2020-01-01, of what a test cares about; all the rest is filled in. */
export function makeEdition(parts: EditionParts): Edition {
  const text = { title: 'Small', decides: 'Something.', decisions: {}, outcomes: {}, rules: {} };
  const title = { vi: 'Luật thử', en: 'Test law' };
  const rules = Object.entries(parts.rules ?? {}).map(([id, condition]) => makeRule(id, condition));
  const collect: DecisionTable = { id: 'answer', hit: 'collect', outcomes: rules.map(({ id }) => id), rules };
  const memberFacts = Object.keys(parts.memberFacts ?? {});
  const withSources = ([id, parameter]: [string, Omit<Parameter, 'sources'>]) => [
    id,
    { ...parameter, sources: SOURCES },
  ];
  return {
    id: 'testing/small',
    name: '2020-01-01',
    date: parts.date,
    rulebook: {
      id: 'testing/small',
      inForce: { from: '2020-01-01', sources: ['test-law'] },
      revision: 1,
      subject: 'household',
      facts: Object.keys(parts.facts).filter((id) => !parts.rawFacts?.includes(id)),
      rawFacts: [...(parts.rawFacts ?? [])],
      memberFacts,
      parameters: Object.fromEntries(Object.entries(parts.parameters ?? {}).map(withSources)),
      derived: { ...parts.derived },
      decisions: parts.decisions ?? [collect],
    },
    texts: { vi: text, en: text },
    vocabulary: [
      {
        subject: 'household',
        label: { vi: 'Hộ', en: 'Household' },
        idAliases: [],
        ...(memberFacts.length > 0 ? { members: 'person' as const } : {}),
        facts: sketchAll(parts.facts),
      },
      {
        subject: 'person',
        label: { vi: 'Người', en: 'Person' },
        idAliases: [],
        facts: sketchAll(parts.memberFacts ?? {}),
      },
    ],
    documents: [
      {
        id: 'test-law',
        number: '1/2020',
        kind: 'law',
        title,
        issuer: title,
        evidence: 'primary',
        parts: [{ id: 'art-1', label: title, quote: 'Điều 1.' }],
      },
    ],
    release: { name: '@giamngheo/testing', version: '0.0.0' },
    overlays: [],
  };
}

function sketchAll(sketches: Readonly<Record<string, FactSketch>>): Record<string, Fact> {
  return Object.fromEntries(Object.entries(sketches).map(([id, sketch]) => [id, toFact(id, sketch)]));
}

function toFact(id: string, sketch: FactSketch): Fact {
  const words = { label: { vi: id, en: id }, question: { vi: `${id}?`, en: `${id}?` } };
  if (sketch === 'boolean' || sketch === 'date') return { type: sketch, ...words };
  if ('type' in sketch) return { ...sketch, ...words };
  return {
    type: 'choice',
    options: sketch.map((option) => ({ id: option, label: { vi: option, en: option } })),
    ...words,
  };
}
