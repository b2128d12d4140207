import type { LegalDocument, Rulebook } from '@giamngheo/core';
import type { Register } from '@giamngheo/core/format';
import { describe, expect, it } from 'vitest';
import { coverageOf } from './coverage-of.js';
import { coverageAsMarkdown, coverageAsText } from './render-coverage.js';

const label = (text: string) => ({ vi: text, en: text });
const clause = (id: string, kind: string, computable = true) => ({
  id,
  label: label(id),
  quote: id,
  lang: 'vi' as const,
  computable,
  clause: { kind, package: 'x', must: 'x' },
});

const documents = (ids: ReturnType<typeof clause>[]): LegalDocument[] => [
  {
    id: 'plan',
    number: '1',
    kind: 'plan',
    title: label('Plan'),
    issuer: label('Province'),
    evidence: 'primary',
    parts: [{ id: 'no-clause', label: label('x'), missing: true }, ...ids],
  },
];

const holds = { fact: 'a', operator: 'equal' as const, value: true };

function rulebookWith(over: Partial<Rulebook>, ruleSources = ['plan#rule']): { rulebook: Rulebook } {
  const rule = {
    id: 'r',
    sources: ruleSources,
    conditions: {
      all: [{ any: [{ ...holds, sources: ['plan#leaf'] }] }, { not: { ...holds, sources: ['plan#not'] } }],
    },
    event: { type: 'who', params: { outcome: 'gift' } },
  };
  const rulebook: Rulebook = {
    id: 'test/small',
    inForce: { from: '2017-01-01', sources: ['plan#period'] },
    revision: 1,
    subject: 'household',
    facts: ['a'],
    decisions: [{ id: 'who', hit: 'collect', outcomes: ['gift'], rules: [rule] }],
    ...over,
  };
  return { rulebook };
}

const register: Register = {
  id: 'bodies',
  label: label('b'),
  entries: [{ id: 'dept', label: label('d'), sources: ['plan#register'] }],
};

describe('coverage', () => {
  it('finds every place in a rulebook that cites a clause', () => {
    const full = rulebookWith({
      parameters: {
        p: { value: 1, unit: 'year', sources: ['plan#parameter'] },
        q: { unit: 'year', periods: [{ from: '2017-01-01', value: 1, sources: ['plan#figure'] }] },
      },
      derived: { d: { count: ['a'], sources: ['plan#derived'] } },
      benefits: {
        gift: {
          support: label('x'),
          sources: ['plan#benefit'],
          priorities: [{ when: 'a', label: label('x'), sources: ['plan#priority'] }],
          confirmations: [{ fact: 'a', label: label('x'), sources: ['plan#confirmation'] }],
          notes: [{ text: label('x'), sources: ['plan#benefitNote'] }],
        },
      },
      notes: [{ text: label('x'), sources: ['plan#note'] }],
    });
    const where = {
      rule: 'rule r',
      leaf: 'rule r',
      not: 'rule r',
      period: 'period inForce',
      parameter: 'parameter p',
      figure: 'parameter q',
      derived: 'derived d',
      benefit: 'benefit gift',
      priority: 'priority gift.a',
      confirmation: 'confirmation gift.a',
      benefitNote: 'note gift.1',
      note: 'note 1',
    };
    const clauses = Object.keys(where).map((id) => clause(id, 'eligibility'));
    const coverage = coverageOf({ documents: documents(clauses), editions: [full], registers: [] });
    expect(coverage.uncovered).toEqual([]);
    const found = coverage.clauses.map(({ id, citations }) => [
      id,
      citations.map((one) => `${one.kind} ${one.id}`),
    ]);
    expect(found).toEqual(Object.entries(where).map(([id, place]) => [`plan#${id}`, [place]]));
  });

  it('names the computable clauses that nothing cites, and no others', () => {
    const clauses = [
      clause('rule', 'eligibility'),
      clause('lost', 'target'),
      clause('story', 'narrative', false),
    ];
    const coverage = coverageOf({
      documents: documents(clauses),
      editions: [rulebookWith({})],
      registers: [],
    });
    expect(coverage).toMatchObject({ uncovered: ['plan#lost'], computable: 2, coveredComputable: 1 });
  });

  it('lets a register cover money and responsibility, and nothing else', () => {
    const uncovered = (kind: string) =>
      coverageOf({ documents: documents([clause('register', kind)]), editions: [], registers: [register] })
        .uncovered;
    expect(uncovered('responsibility')).toEqual([]);
    expect(uncovered('funding-source')).toEqual([]);
    expect(uncovered('eligibility')).toEqual(['plan#register']);
    expect(uncovered('funding-minimum')).toEqual(['plan#register']);
  });

  it('names the rules without a source', () => {
    const { withoutSource } = coverageOf({ documents: [], editions: [rulebookWith({}, [])], registers: [] });
    expect(withoutSource).toEqual(['test/small@2017-01-01 r']);
  });
});

describe('the table of coverage', () => {
  const coverage = coverageOf({
    documents: documents([
      clause('rule', 'eligibility'),
      clause('lost', 'target'),
      clause('story', 'narrative', false),
    ]),
    editions: [rulebookWith({})],
    registers: [register],
  });

  it('says for the terminal who cites what, and what is lost', () => {
    const lines = coverageAsText(coverage, 'en').split('\n');
    expect(lines[2]).toBe('plan#rule   eligibility  test/small@2017-01-01: rule r');
    expect(lines[3]).toBe('plan#lost   target       NOTHING');
    expect(lines[4]).toBe('plan#story  narrative    not to be encoded');
    expect(lines[6]).toBe('1 of 2 computable clauses are covered');
    expect(lines[7]).toBe('Covered by nothing (1): plan#lost');
  });

  it('is a page in both languages', () => {
    expect(coverageAsMarkdown(coverage, 'vi')).toContain('| `plan#lost` | lost | target | KHÔNG CÓ |');
    expect(coverageAsMarkdown(coverage, 'en')).toContain('**1 of 2 computable clauses are covered.**');
  });
});
