import type { Edition } from '../edition/edition.js';
import type { Derived, Fact, Parameter, Rulebook } from '../format/types.js';

/** The parts of a small rulebook; what is left out is empty or as plain as can be. */
export interface SmallParts {
  readonly facts: Record<string, Fact>;
  readonly rawFacts?: readonly string[];
  readonly memberFacts?: Record<string, Fact>;
  readonly parameters?: Record<string, Parameter>;
  readonly derived?: Record<string, Derived>;
  readonly decisions: Rulebook['decisions'];
  readonly outputs?: readonly string[];
  readonly benefits?: Rulebook['benefits'];
  readonly date?: string;
}

const both = (text: string) => ({ vi: text, en: text });
const words = (id: string) => ({ label: both(id), question: both(`${id}?`) });

/** A fact of the type given, with its id for words. */
export const fact = {
  boolean: (id: string): Fact => ({ type: 'boolean', ...words(id) }),
  date: (id: string): Fact => ({ type: 'date', ...words(id) }),
  integer: (id: string, unit: string, min?: number, max?: number): Fact => ({
    type: 'integer',
    unit,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...words(id),
  }),
  decimal: (id: string, unit: string, scale: number): Fact => ({
    type: 'decimal',
    unit,
    scale,
    ...words(id),
  }),
  choice: (id: string, options: readonly string[]): Fact => ({
    type: 'choice',
    options: options.map((option) => ({ id: option, label: both(option) })),
    ...words(id),
  }),
};

/** A decision of two outcomes: `yes` when the condition holds, else `no`. */
export function yesOrNo(
  condition: Rulebook['decisions'][number]['rules'][number]['conditions'],
): Rulebook['decisions'] {
  const rule = (id: string, conditions: typeof condition) => ({
    id,
    sources: ['law#art-1'],
    conditions,
    event: { type: 'answer', params: { outcome: id } },
  });
  return [
    {
      id: 'answer',
      hit: 'unique',
      outcomes: ['yes', 'no'],
      rules: [rule('yes', condition), rule('no', { not: condition })],
    },
  ];
}

/** An edition of a made-up rulebook on a made-up law. */
export function editionOf(parts: SmallParts): Edition {
  const raw = parts.rawFacts ?? [];
  const text = { title: 'Small', decides: 'Something small.', decisions: {}, outcomes: {}, rules: {} };
  return {
    id: 'testing/small',
    name: '2020-01-01',
    date: parts.date,
    rulebook: {
      id: 'testing/small',
      inForce: { from: '2020-01-01', sources: ['law#art-1'] },
      revision: 1,
      subject: 'household',
      facts: Object.keys(parts.facts).filter((id) => !raw.includes(id)),
      rawFacts: [...raw],
      memberFacts: Object.keys(parts.memberFacts ?? {}),
      parameters: parts.parameters ?? {},
      derived: parts.derived ?? {},
      decisions: parts.decisions,
      ...(parts.outputs === undefined ? {} : { outputs: [...parts.outputs] }),
      ...(parts.benefits === undefined ? {} : { benefits: parts.benefits }),
    },
    texts: { vi: text, en: text },
    vocabulary: [
      {
        subject: 'household',
        label: both('household'),
        idAliases: [],
        members: 'person',
        facts: parts.facts,
      },
      { subject: 'person', label: both('person'), idAliases: [], facts: parts.memberFacts ?? {} },
    ],
    documents: [
      {
        id: 'law',
        number: '1/2020',
        kind: 'law',
        title: both('A law'),
        issuer: both('Somebody'),
        evidence: 'secondary',
        parts: [{ id: 'art-1', label: both('Article 1'), quote: 'Điều 1.', lang: 'vi', evidence: 'primary' }],
      },
    ],
    release: { name: '@giamngheo/testing', version: '1.2.3' },
    overlays: [],
  };
}

/** A parameter of one value. */
export function parameter(value: number | string | string[], unit?: string): Parameter {
  return { value, sources: ['law#art-1'], ...(unit === undefined ? {} : { unit }) };
}
