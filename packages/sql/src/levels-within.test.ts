import { expect, it } from 'vitest';
import { editionOf, fact, parameter, yesOrNo } from '../../core/src/testing/edition-of.js';
import { compileForCases, findDifferences } from './testing/compare.js';
import { openPglite } from './testing/open-pglite.js';

it('answers what is unknown as evaluate does where the sub-select has several levels', async () => {
  const [left, right] = ['l', 'r'].map((side) => [1, 2, 3, 4, 5, 6].map((i) => `${side}${i}`)) as [
    string[],
    string[],
  ];
  const areas = ['north', 'south', 'east', 'west'];
  const condition = (name: string, operator: string, value: unknown) => ({ fact: name, operator, value });
  const edition = editionOf({
    facts: {
      area: fact.choice('area', areas),
      ...Object.fromEntries([...left, ...right].map((id) => [id, fact.boolean(id)])),
    },
    parameters: Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`n${n}`, parameter(n, 'indicators')])),
    derived: { lefts: { count: left, unit: 'indicators' }, rights: { count: right, unit: 'indicators' } },
    decisions: yesOrNo({
      any: areas.map((area, i) => ({
        all: [
          condition('area', 'equal', area),
          condition('lefts', 'greaterThanInclusive', { fact: `n${i + 1}` }),
          condition('rights', 'lessThan', { fact: `n${5 - i}` }),
        ],
      })),
    } as never),
  });
  const cases = Array.from({ length: 400 }, (_, row) => {
    const drawn = (place: number) => ((row + 1) * 7919 * (place + 3) + row * row) % 7;
    const cells = [...left, ...right].map((id, i) => [id, [true, false, true, false, true, false][drawn(i)]]);
    const all = [['area', areas[(row + drawn(20)) % 5]], ...cells];
    return { facts: Object.fromEntries(all.filter(([, value]) => value !== undefined)) };
  });
  expect(compileForCases(edition, 'postgres').sql).toContain('"unknown_2"');
  const database = await openPglite();
  expect(await findDifferences(database, edition, cases)).toEqual([]);
  await database.close();
}, 60_000);
