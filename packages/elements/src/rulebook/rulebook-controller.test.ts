import { readFileSync } from 'node:fs';
import { poverty } from '@giamngheo/classification';
import type { Edition } from '@giamngheo/core';
import { socialSecurity } from '@giamngheo/eligibility';
import { afterEach, describe, expect, it } from 'vitest';
import { citedClauses } from './citations.js';
import { RulebookController } from './rulebook-controller.js';
import type { RulebookSource } from './source.js';
import { setSourceChecker } from './source-checker.js';
import { rowKey } from './try-out.js';

const casesOf = (
  rulebook: string,
  edition: string,
): { cases: { id: string; expect: { outcomes: object } }[] } =>
  JSON.parse(readFileSync(new URL(`../../../${rulebook}/${edition}/cases.json`, import.meta.url), 'utf8'));
const edition = poverty.edition('2016-01-01');
const cases = casesOf('classification/rulebooks/poverty', '2016-01-01');

function shown(of: Edition = edition, given: unknown = cases, locale: 'vi' | 'en' = 'vi') {
  const controller = new RulebookController();
  controller.show({ locale, edition: of, source: undefined, cases: given });
  return controller;
}

/** An edition as its files would be: plain JSON, with nothing of ours in it. */
function sourceOf(of: Edition, given?: unknown): RulebookSource {
  const { rulebook, texts, vocabulary, documents } = of;
  const cited = new Set(JSON.stringify([rulebook, vocabulary]).match(/[a-z0-9-]+(?=[#"])/g));
  const used = documents.filter(({ id }) => cited.has(id));
  return JSON.parse(
    JSON.stringify({ rulebook, texts, vocabulary, documents: used, cases: given }),
  ) as RulebookSource;
}

async function loaded(source: RulebookSource): Promise<RulebookController> {
  const controller = new RulebookController();
  const done = new Promise<void>((resolve) => {
    controller.subscribe(({ checking, words, faults }) => {
      if (!checking && (words !== undefined || faults.length > 0)) resolve();
    });
  });
  controller.show({ locale: 'vi', edition: undefined, source, cases: undefined });
  await done;
  return controller;
}

afterEach(() => setSourceChecker());

describe('the cases of an edition', () => {
  it.each([
    ['classification/rulebooks/poverty', '2011-01-01', poverty],
    ['classification/rulebooks/poverty', '2022-01-01', poverty],
    ['eligibility/rulebooks/social-security', '2017-01-01', socialSecurity],
  ])('all pass: %s %s', (folder, name, family) => {
    const given = casesOf(folder, name);
    const results = shown(family.edition(name), given).state.cases;
    expect(results).toHaveLength(given.cases.length);
    expect(results.filter(({ passed }) => !passed).map(({ id, actual }) => `${id}: ${actual}`)).toEqual([]);
  });

  it.each([
    ['outcome', { outcomes: { class: 'nearPoor' } }, 'outcomes'],
    ['rule', { rules: ['nearPoor'] }, 'rules'],
    ['list of what is missing', { missing: ['area'] }, 'missing'],
    ['status', { status: 'undetermined' }, 'status'],
  ])('fail when another %s is expected, and say where they differ', (_, change, aspect) => {
    const [first] = cases.cases;
    const [result] = shown(edition, [{ ...first, expect: { ...first?.expect, ...change } }]).state.cases;
    expect(result).toMatchObject({ passed: false, differs: [aspect] });
  });

  it('fail, and do not stop the others, when their facts cannot be taken', () => {
    const [first] = cases.cases;
    const results = shown(edition, [{ ...first, given: { area: 'moon' } }, first]).state.cases;
    expect(results.map(({ passed }) => passed)).toEqual([false, true]);
    expect(results[0]?.actual).toContain('fact/wrong-type');
  });
});

describe('a case to try', () => {
  const verdictOf = (typed: Record<string, string>, of = edition) => {
    const controller = shown(of);
    for (const [fact, text] of Object.entries(typed)) controller.answer(fact, text);
    const { verdict, words, answerFaults } = controller.state;
    const rows = words?.decisions.flatMap((decision) =>
      decision.rows.map((row) => [row.rule, verdict?.rows.get(rowKey(decision, row))] as const),
    );
    return { controller, verdict, answerFaults, rows: new Map(rows) };
  };

  it('lights the rule that matches, and no other', () => {
    const { verdict, rows } = verdictOf({ area: 'rural', monthlyIncomePerCapita: '690.000' });
    expect([...rows].map(([rule, row]) => [rule, row?.truth])).toEqual([
      ['poorByIncome', true],
      ['poorByDeprivation', false],
      ['nearPoor', false],
      ['average', false],
      ['aboveAverage', false],
    ]);
    expect(verdict?.answers).toMatchObject([{ text: ['Hộ nghèo'], sure: true }]);
  });

  it('says of each other rule the first cell that fails, what it asks for this area, and what was found', () => {
    const { rows } = verdictOf({ area: 'rural', monthlyIncomePerCapita: '690.000' });
    expect(rows.get('aboveAverage')).toMatchObject({
      failing: 0,
      asked: { required: expect.stringContaining('1.500.000'), found: expect.stringContaining('690.000') },
    });
    expect(rows.get('aboveAverage')?.asked?.required).not.toContain('1.950.000');
  });

  it('leaves rows open while facts are missing, and names these', () => {
    const { verdict, rows } = verdictOf({ area: 'rural', monthlyIncomePerCapita: '850000' });
    expect([rows.get('poorByDeprivation')?.truth, rows.get('nearPoor')?.truth]).toEqual([
      'unknown',
      'unknown',
    ]);
    expect(verdict).toMatchObject({
      status: 'undetermined',
      answers: [{ text: ['Hộ nghèo', 'Hộ cận nghèo'], sure: false }],
    });
    expect(verdict?.missing).toHaveLength(10);
  });

  it('agrees with evaluate on every case of the edition, row for row', () => {
    const controller = shown();
    for (const { id, expect: expected } of cases.cases as { id: string; expect: { rules?: string[] } }[]) {
      controller.tryCase(id);
      const { verdict, words } = controller.state;
      const matched = words?.decisions.flatMap((decision) =>
        decision.rows
          .filter((row) => verdict?.rows.get(rowKey(decision, row))?.truth === true)
          .map(({ rule }) => rule),
      );
      if (verdict?.status === 'decided' && expected.rules?.length === 1)
        expect([id, matched]).toEqual([id, expected.rules]);
    }
  });

  it('keeps members and raw facts of a case that the form does not ask for', () => {
    const given = { area: 'rural', monthlyIncomePerCapita: 850_000, members: [{ age: 40 }], floorArea: 30 };
    const controller = shown(edition, [
      { id: 'raw', kind: 'ordinary', given, expect: { status: 'undetermined' } },
    ]);
    controller.tryCase('raw');
    expect(controller.state.answers.kept).toEqual({ members: [{ age: 40 }], floorArea: 30 });
    expect(controller.state.verdict?.fault).toBeUndefined();
  });

  it('never takes 700.000 for 700, and says when a number is none', () => {
    const thousand = verdictOf({ area: 'rural', monthlyIncomePerCapita: '700.000' });
    expect(thousand.verdict?.answers[0]?.text).toEqual(['Hộ nghèo']);
    expect(verdictOf({ area: 'rural', monthlyIncomePerCapita: '700.001' }).verdict?.answers[0]?.sure).toBe(
      false,
    );
    expect(verdictOf({ monthlyIncomePerCapita: 'many' }).answerFaults).toHaveProperty(
      'monthlyIncomePerCapita',
    );
  });

  it('is kept when the language changes', () => {
    const controller = shown();
    controller.tryCase(cases.cases[4]?.id as string);
    const before = controller.state.verdict?.rows;
    controller.show({ locale: 'en', edition, source: undefined, cases });
    expect(controller.state.answers.from).toBe(cases.cases[4]?.id);
    expect([...(controller.state.verdict?.rows.values() ?? [])].map(({ truth }) => truth)).toEqual(
      [...(before?.values() ?? [])].map(({ truth }) => truth),
    );
    expect(controller.state.words?.locale).toBe('en');
  });
});

describe('search', () => {
  it.each([
    ['chuan ngheo', 'parameter:poorLine'],
    ['CHUẨN NGHÈO', 'parameter:poorLine'],
    ['dieu 2', 'clause:qd-59-2015#art-2.1'],
    ['poorByDeprivation', 'rule:poorByDeprivation'],
    ['bao hiem y te', 'fact:deprivedHealthInsurance'],
    ['700.000 03 chỉ số', 'clause:qd-59-2015#art-2.1'],
  ])('finds by words, in any case and accent: %s', (query, target) => {
    const controller = shown();
    controller.find(query);
    expect(controller.state.hits.map((hit) => hit.target)).toContain(target);
  });

  it('finds nothing for nothing, and says so for what is not there', () => {
    const controller = shown();
    controller.find('  ');
    expect(controller.state.hits).toEqual([]);
    controller.find('xyzzy');
    expect(controller.state.hits).toEqual([]);
  });
});

describe('clauses and rules', () => {
  it('lead to each other, both ways, for every rule and figure', () => {
    const { words } = shown().state;
    if (words === undefined) throw new Error('no words');
    const clauses = new Map(
      citedClauses(words).map(({ clause, by }) => [clause.ref, by.map(({ target }) => target)]),
    );
    for (const row of words.decisions.flatMap(({ rows }) => rows))
      for (const { ref } of row.clauses) expect(clauses.get(ref)).toContain(`rule:${row.rule}`);
    for (const one of words.parameters)
      for (const { ref } of one.clauses) expect(clauses.get(ref)).toContain(`parameter:${one.id}`);
  });
});

/** A source whose parts may be changed into anything. */
type Spoilt = Record<string, unknown>;

describe('plain JSON', () => {
  it('is enough: the same words and results as the edition it came from', async () => {
    const controller = await loaded(sourceOf(edition, cases));
    expect(controller.state.faults).toEqual([]);
    expect(controller.state.words?.decisions).toEqual(shown().state.words?.decisions);
    expect(controller.state.cases.every(({ passed }) => passed)).toBe(true);
  });

  it.each<[string, (source: Spoilt) => void, object]>([
    [
      'a key that the format does not know',
      (source) => Object.assign(source.rulebook as object, { colour: 1 }),
      { file: 'rulebook', path: expect.stringContaining('colour') },
    ],
    [
      'no decision',
      (source) => delete (source.rulebook as { decisions?: unknown }).decisions,
      { file: 'rulebook' },
    ],
    [
      'a text without a title',
      (source) => delete (source.texts as { vi: { title?: string } }).vi.title,
      { file: 'texts.vi' },
    ],
    [
      'a document without parts',
      (source) => delete (source.documents as { parts?: unknown }[])[0]?.parts,
      { file: 'documents[0]' },
    ],
    [
      'a case of no kind',
      (source) => Object.assign((source.cases as { cases: object[] }).cases[0] as object, { kind: 'odd' }),
      { file: 'cases' },
    ],
    [
      'a fact that the vocabulary lacks',
      (source) => (source.rulebook as { facts: string[] }).facts.push('shoeSize'),
      { file: 'rulebook' },
    ],
  ])('with %s is refused, with every fault and its place', async (_, spoil, fault) => {
    const source = sourceOf(edition, cases);
    spoil(source as unknown as Spoilt);
    const controller = await loaded(source);
    expect(controller.state.words).toBeUndefined();
    expect(controller.state.faults).toContainEqual(expect.objectContaining(fault));
  });

  it('is checked the way that a page has set', async () => {
    setSourceChecker(() => [{ file: 'rulebook', code: 'mine/none', path: '', text: 'x' }]);
    expect((await loaded(sourceOf(edition))).state.faults).toMatchObject([{ code: 'mine/none' }]);
  });

  it('that cannot be checked is a fault, not a crash', async () => {
    setSourceChecker(() => Promise.reject(new Error('nothing can be loaded')));
    expect((await loaded(sourceOf(edition))).state.faults).toMatchObject([{ code: 'document/unchecked' }]);
  });
});
