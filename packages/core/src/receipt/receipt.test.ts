import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rulebookFamily, withOverlay } from '../edition/index.js';
import type { Facts } from '../evaluate/index.js';
import { randomFacts, randomRulebook } from '../testing/random-rulebook.js';
import { smallEdition, smallRulebook } from '../testing/small-edition.js';
import { canonicalJson } from './canonical-json.js';
import { createReceipt, formatReceipt, type Receipt } from './create.js';
import { hashRulebook } from './hash-rulebook.js';
import { sha256 } from './sha-256.js';
import { verifyReceipt } from './verify.js';

const facts = {
  area: 'rural',
  income: 900_000,
  lacksWater: true,
  lacksToilet: true,
  lacksPhone: false,
  floorArea: 15.5,
  appliedOn: '2018-12-31',
  members: [
    { age: 10, attendsSchool: false },
    { age: 40, attendsSchool: false },
  ],
} as const;

/** A receipt with entries changed and its hashes made to fit again, as a forger would. */
function forge(receipt: Receipt, changes: Record<string, unknown>): Receipt {
  const { receiptHash: _, ...rest } = { ...receipt, ...changes } as Receipt;
  const { status, decisions, rules, missing, outputs, sources } = rest;
  const hashed = {
    ...rest,
    factsHash: sha256(canonicalJson(rest.facts)),
    resultHash: sha256(canonicalJson({ status, decisions, rules, missing, outputs, sources })),
    ...('rulebookHash' in changes ? { rulebookHash: changes.rulebookHash } : {}),
  };
  return { ...hashed, receiptHash: sha256(canonicalJson(hashed)) } as Receipt;
}

const codes = async (...given: Parameters<typeof verifyReceipt>) =>
  (await verifyReceipt(...given)).faults.map(({ code }) => code);

describe('a receipt', () => {
  test('says what was decided, on which facts, by which rules and clauses', () => {
    const receipt = createReceipt(smallEdition, facts, { on: '2018-12-31' });
    expect(receipt).toMatchObject({
      format: 'giamngheo-receipt/1',
      rulebook: 'example/small',
      edition: '2016-01-01',
      revision: 1,
      overlays: [],
      date: null,
      package: '@example/small',
      version: '1.0.0',
      on: '2018-12-31',
      facts,
      status: 'decided',
      rules: ['poorByLack', 'housing', 'loan'],
      missing: [],
    });
    expect(receipt.decisions).toEqual([
      { id: 'class', status: 'decided', outcome: 'poor', benefits: null, rules: ['poorByLack'], missing: [] },
      {
        id: 'support',
        status: 'decided',
        outcome: null,
        benefits: { housing: 'yes', loan: 'yes' },
        rules: ['housing', 'loan'],
        missing: [],
      },
    ]);
    expect(receipt.sources).toEqual([
      { ref: 'qd-01#art-1', quote: 'Thu nhập từ 700.000 đồng trở xuống là hộ nghèo.' },
      { ref: 'qd-01#art-2', quote: null },
      { ref: 'qd-01#art-3', quote: null },
    ]);
  });

  test('is the same text for the same case, whatever the order of the facts and with unknown ones spelt out', () => {
    const text = formatReceipt(createReceipt(smallEdition, facts));
    const turned = Object.fromEntries(Object.entries(facts).reverse());
    expect(formatReceipt(createReceipt(smallEdition, { ...turned, lacksSchool: undefined }))).toBe(text);
    expect(text).toBe(`${canonicalJson(JSON.parse(text))}\n`);
    expect(text.match(/\n/g)).toHaveLength(1);
  });

  test('hashes the rulebook’s meaning: a figure counts, a word of the vocabulary does not', () => {
    const hash = hashRulebook(smallEdition);
    const rulebook = smallRulebook();
    expect(hashRulebook({ ...smallEdition, rulebook })).toBe(hash);
    const line = { ...rulebook.parameters?.poorLine, values: { rural: 700_001, urban: 900_000 } } as never;
    expect(
      hashRulebook({
        ...smallEdition,
        rulebook: { ...rulebook, parameters: { ...rulebook.parameters, poorLine: line } },
      }),
    ).not.toBe(hash);
    const reworded = smallEdition.vocabulary.map((one) => ({
      ...one,
      facts: Object.fromEntries(
        Object.entries(one.facts).map(([id, fact]) => [id, { ...fact, label: { vi: 'khác', en: 'other' } }]),
      ),
    }));
    expect(hashRulebook({ ...smallEdition, vocabulary: reworded })).toBe(hash);
    const narrower = smallEdition.vocabulary.map((one) => ({
      ...one,
      facts: { ...one.facts, income: { ...one.facts.income, max: 5 } },
    })) as never;
    expect(hashRulebook({ ...smallEdition, vocabulary: narrower })).not.toBe(hash);
  });
});

describe('checking a receipt', () => {
  test('confirms it with both engines, given as text or as an object, for the edition or its family', async () => {
    const receipt = createReceipt(smallEdition, facts);
    const { documents, vocabulary, texts, release } = smallEdition;
    const family = rulebookFamily({ documents, vocabulary, texts, release, editions: [smallRulebook()] });
    for (const given of [receipt, formatReceipt(receipt)]) {
      for (const rulebook of [smallEdition, family]) {
        expect(await verifyReceipt(given, rulebook)).toEqual({
          ok: true,
          faults: [],
          confirmedBy: ['evaluate', 'json-rules-engine'],
          runs: 1,
          unconfirmed: '',
        });
      }
    }
    const dated = createReceipt(family.on('2017-05-01'), facts);
    expect(dated.date).toBe('2017-05-01');
    expect((await verifyReceipt(dated, family)).ok).toBe(true);
  });

  test('refuses a receipt with any one byte of its text changed', async () => {
    const text = formatReceipt(createReceipt(smallEdition, facts));
    const bytes = new TextEncoder().encode(text);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (position, flip) => {
          const changed = bytes.slice();
          changed[position] = (changed[position] as number) ^ flip;
          const { ok, faults } = await verifyReceipt(new TextDecoder().decode(changed), smallEdition);
          expect(ok).toBe(false);
          expect(faults.every(({ code }) => code.startsWith('receipt/'))).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('refuses a receipt with any one byte taken out or put in', async () => {
    const text = formatReceipt(createReceipt(smallEdition, facts));
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: text.length - 1 }),
        fc.constantFrom('', ' ', '\n', '0', '"', '}'),
        async (position, put) => {
          const changed =
            put === ''
              ? text.slice(0, position) + text.slice(position + 1)
              : text.slice(0, position) + put + text.slice(position);
          expect((await verifyReceipt(changed, smallEdition)).ok).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('names each fault by a code', async () => {
    const receipt = createReceipt(smallEdition, facts);
    const text = formatReceipt(receipt);
    expect(await codes('', smallEdition)).toEqual(['receipt/not-json']);
    expect(await codes('[]', smallEdition)).toEqual(['receipt/not-json']);
    expect(await codes('{"a":"\\ud800"}', smallEdition)).toEqual(['receipt/not-json']);
    expect(await codes(`${text} `, smallEdition)).toEqual(['receipt/not-canonical']);
    expect(await codes(JSON.stringify(receipt, null, 2), smallEdition)).toEqual(['receipt/not-canonical']);
    expect(await codes('{}\n', smallEdition)).toEqual(['receipt/format']);
    expect(await codes({ ...receipt, version: '2.0.0' }, smallEdition)).toEqual(['receipt/receipt-hash']);
    expect(await codes({ ...receipt, facts: { ...facts, income: 1 } }, smallEdition)).toContain(
      'receipt/facts-hash',
    );
    expect(await codes({ ...receipt, rules: ['poorByIncome'] }, smallEdition)).toContain(
      'receipt/result-hash',
    );
    expect(await codes(forge(receipt, { rulebook: 'example/other' }), smallEdition)).toEqual([
      'receipt/other-rulebook',
    ]);
    expect(await codes(forge(receipt, { edition: '2017-01-01' }), smallEdition)).toEqual([
      'receipt/unknown-edition',
    ]);
    expect(await codes(forge(receipt, { date: '2015-12-31' }), smallEdition)).toEqual([
      'receipt/unknown-edition',
    ]);
    expect(await codes(forge(receipt, { overlays: ['son-la'] }), smallEdition)).toEqual([
      'receipt/other-overlays',
    ]);
    expect(await codes(forge(receipt, { rulebookHash: 'x' }), smallEdition)).toEqual([
      'receipt/rulebook-hash',
    ]);
    expect(await codes(forge(receipt, { note: 'x' }), smallEdition)).toEqual(['receipt/unknown-key']);
    expect(await codes(forge(receipt, { facts: { ...facts, incom: 1 } }), smallEdition)).toEqual([
      'receipt/undecidable',
    ]);
    expect(await codes(forge(receipt, { facts: null }), smallEdition)).toEqual(['receipt/missing-key']);
    expect(await codes(forge(receipt, { version: 1 }), smallEdition)).toEqual(['receipt/missing-key']);
  });

  test('an answer that was changed with all its hashes is still found out', async () => {
    const receipt = createReceipt(smallEdition, facts);
    const decisions = receipt.decisions.map((one) =>
      one.id === 'class' ? { ...one, outcome: 'notPoor' } : one,
    );
    expect(await codes(forge(receipt, { decisions }), smallEdition)).toEqual(['receipt/different']);
    expect(await codes(forge(receipt, { facts: { ...facts, income: 2_000_000 } }), smallEdition)).toContain(
      'receipt/different',
    );
    expect(await codes(forge(receipt, { sources: [] }), smallEdition)).toEqual(['receipt/different']);
    expect(await codes(forge(receipt, { outputs: { amount: 1 } }), smallEdition)).toEqual([
      'receipt/different',
    ]);
  });

  test('a later package version with the same rulebook confirms it; another figure does not', async () => {
    const receipt = createReceipt(smallEdition, facts);
    expect(
      (
        await verifyReceipt(receipt, {
          ...smallEdition,
          release: { name: '@example/small', version: '9.0.0' },
        })
      ).ok,
    ).toBe(true);
    const rulebook = smallRulebook();
    const minimumLacks = { ...rulebook.parameters?.minimumLacks, value: 3 } as never;
    const other = {
      ...smallEdition,
      rulebook: { ...rulebook, parameters: { ...rulebook.parameters, minimumLacks } },
    };
    expect(await codes(receipt, other)).toContain('receipt/rulebook-hash');
  });

  test('a receipt under a province’s overlay needs the edition with that overlay', async () => {
    const overlaid = withOverlay(smallEdition, {
      id: 'province',
      label: { vi: 'Tỉnh', en: 'Province' },
      changes: 'example/small',
      edition: '2016-01-01',
      sources: ['qd-01'],
      parameters: {
        poorLine: {
          unit: 'VND/person/month',
          by: 'area',
          values: { rural: 950_000, urban: 950_000 },
          sources: ['qd-01#art-1'],
        },
      },
    });
    const receipt = createReceipt(overlaid, facts);
    expect([receipt.overlays, receipt.rules[0]]).toEqual([['province'], 'poorByIncome']);
    expect((await verifyReceipt(receipt, overlaid)).confirmedBy).toContain('json-rules-engine');
    expect(await codes(receipt, smallEdition)).toEqual(['receipt/other-overlays']);
  });

  test.each<[string, Facts]>([
    [
      'decided with indicators unknown',
      { area: 'rural', income: 1, floorArea: 10, memberCount: 1, appliedOn: '2018-01-01' },
    ],
    [
      'decided with members unknown',
      {
        area: 'rural',
        income: 900_000,
        lacksWater: true,
        lacksToilet: true,
        floorArea: 10,
        memberCount: 1,
        appliedOn: '2018-01-01',
      },
    ],
    [
      'undetermined with one fact unknown',
      {
        area: 'rural',
        income: 900_000,
        lacksWater: true,
        lacksToilet: false,
        lacksSchool: false,
        memberCount: 2,
        floorArea: 10,
        appliedOn: '2018-01-01',
      },
    ],
    ['undetermined with most unknown', { area: 'urban' }],
    ['undetermined with nothing known', {}],
  ])('json-rules-engine confirms a case %s over completions of what is unknown', async (_, given) => {
    const { ok, confirmedBy, runs, unconfirmed } = await verifyReceipt(
      createReceipt(smallEdition, given),
      smallEdition,
    );
    expect({ ok, unconfirmed, confirmedBy }).toEqual({
      ok: true,
      unconfirmed: '',
      confirmedBy: ['evaluate', 'json-rules-engine'],
    });
    expect(runs).toBeGreaterThan(1);
    expect(runs).toBeLessThanOrEqual(300);
  });

  test('what evaluate decides, on any facts, json-rules-engine never contradicts', async () => {
    const cases = randomRulebook().chain(({ edition }) =>
      fc.tuple(fc.constant(edition), randomFacts(edition, { known: 0.7 })),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([edition, given]) => {
        const verification = await verifyReceipt(createReceipt(edition, given), edition);
        expect(verification.faults).toEqual([]);
        expect(verification.confirmedBy).toContain('evaluate');
      }),
      { numRuns: 60 },
    );
  });

  test('where the diagram is exact, json-rules-engine confirms every case', async () => {
    const cases = randomRulebook({ arithmetic: false }).chain(({ edition }) =>
      fc.tuple(fc.constant(edition), randomFacts(edition, { known: 0.7 })),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([edition, given]) => {
        const verification = await verifyReceipt(createReceipt(edition, given), edition);
        expect(verification).toMatchObject({
          ok: true,
          unconfirmed: '',
          confirmedBy: ['evaluate', 'json-rules-engine'],
        });
      }),
      { numRuns: 60 },
    );
  });
});
