import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poverty } from '@giamngheo/classification';
import { nameTableColumns } from '@giamngheo/core/cell';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { BatchError, batchWords, evaluateFile, measureFile, openTable } from '../index.js';
import { loadMembers, MOST_IN_MEMORY } from './load-members.js';
import { readRowIds } from './row-ids.js';

const folder = mkdtempSync(join(tmpdir(), 'giamngheo-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => ({ shown: name, path: join(folder, name) });
const on = '2018-12-31';
const edition = poverty.on(on);
const words = batchWords('en');
const tables = nameTableColumns([edition], { locale: undefined, words });
const { signal } = new AbortController();

/** The members of each row of a table, block by block, and those of no row; or what is wrong with the file. */
async function membersOf(most: number, name: string) {
  const leftOut = { unknown: new Set<string>(), unused: new Set<string>() };
  try {
    const members = await loadMembers(await openTable(at('members.csv'), words, signal), {
      names: tables.members,
      leftOut,
      words,
      memory: 64 << 20,
      most,
      rowIds: () => readRowIds({ input: at(name), words }, tables.subject, signal),
    });
    try {
      const found: unknown[] = [];
      const all: (readonly [number, string])[] = [];
      for await (const block of readRowIds({ input: at(name), words }, tables.subject, signal))
        all.push(...block);
      for (let from = 0; from < all.length; from += 3) {
        const block = all.slice(from, from + 3);
        await members.ready(block.at(-1)?.[0] ?? 0);
        for (const [row, id] of block) found.push([row, id, members.of(id, row)]);
      }
      return { found, stray: await members.stray(), leftOut };
    } finally {
      await members.close();
      await members.close();
    }
  } catch (error) {
    if (!(error instanceof BatchError)) throw error;
    return { code: error.code, message: error.message };
  }
}

const head = 'householdId,personId,age,hasHealthInsurance,note\n';
const line = (cells: readonly string[]) => `${cells.join(',')}\n`;

describe('members that are many', () => {
  it('are those that memory would have given, in whatever order the files are', async () => {
    const household = fc.constantFrom('1', '2', ' 3 ', 'bốn', '"5,5"', '=6', '');
    const person = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', '');
    const member = fc.tuple(
      household,
      person,
      fc.constantFrom('30', '', '-1', 'x'),
      fc.constantFrom('1', 'không', '?', ''),
    );
    // Now and then the same member twice, so that the first to be so is told.
    const members = fc.array(member, { minLength: 1, maxLength: 12 });
    const ids = fc.uniqueArray(household, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(members, ids, fc.nat(4), async (some, rows, most) => {
        writeFileSync(at('members.csv').path, head + some.map((one) => line([...one, ''])).join(''));
        writeFileSync(at('in.csv').path, `id,area\n${rows.map((id) => line([id, 'rural'])).join('')}`);
        expect(await membersOf(most, 'in.csv')).toEqual(await membersOf(Number.POSITIVE_INFINITY, 'in.csv'));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a member twice, far apart', `${head}1,a,30,1,\n1,b,3,,\n2,a,,,\n1,a,,,\n2,a,,,\n`],
    [
      'a quotation mark left open, before which a member stands twice',
      `${head}1,a,30,1,\n1,a,,,\n2,b,"3,,\n`,
    ],
    ['a quotation mark left open', `${head}1,a,30,1,\n2,b,3,,\n3,b,"3,,\n`],
    ['no column for the household', 'personId,age\na,30\n'],
  ])('are refused in the same words: %s', async (_, text) => {
    writeFileSync(at('members.csv').path, text);
    writeFileSync(at('in.csv').path, 'id\n1\n');
    const reference = await membersOf(Number.POSITIVE_INFINITY, 'in.csv');
    expect(reference).toHaveProperty('code');
    expect(await membersOf(1, 'in.csv')).toEqual(reference);
  });

  it('give a run the same bytes and the same report as members in memory, and the same measures', async () => {
    const members = [head];
    for (let i = 0; i < MOST_IN_MEMORY; i++)
      members.push(line([`other ${i % 40_000}`, `${i}`, '40', '1', '']));
    for (let i = 60; i > 0; i--)
      for (const person of ['a', 'b'])
        members.push(line([`h${i}`, person, i % 7 === 0 ? 'x' : `${i}`, `${i % 2}`, '']));
    members.push(line(['h1', 'late', '3', '0', '']), line(['', 'nobody', '3', '0', '']));
    writeFileSync(at('members.csv').path, members.join(''));
    const rows = Array.from({ length: 80 }, (_, i) =>
      line([i === 70 ? '' : `h${i}`, 'rural', '900000', i % 3 === 0 ? '2' : '']),
    );
    writeFileSync(at('in.csv').path, `id,area,monthlyIncomePerCapita,memberCount\n${rows.join('')}`);
    const shared = { on, input: at('in.csv'), members: at('members.csv'), words, memory: 64 << 20 };
    const run = async (way: 'fast' | 'rows') => {
      const report = await evaluateFile({
        ...shared,
        editions: [edition],
        output: at('out.csv'),
        summary: at('out.json'),
        force: true,
        way,
      });
      return {
        // Why it was read row by row is another reason each time.
        report: { ...report, outOfEngine: undefined },
        out: readFileSync(at('out.csv').path, 'utf8'),
        sums: readFileSync(at('out.json').path, 'utf8'),
      };
    };
    const reference = await run('rows');
    expect(reference.report).toMatchObject({ strayCount: MOST_IN_MEMORY + 1 });
    expect(reference.report.stray).toHaveLength(100);
    expect(reference.report.counts.invalid).toBeGreaterThan(8);
    expect(await run('fast')).toEqual(reference);
    const measures = await measureFile({ ...shared, edition, countBy: 'person' });
    expect(measures).toEqual(await measureFile({ ...shared, edition, countBy: 'person', way: 'rows' }));
    expect(measures.strayCount).toBe(MOST_IN_MEMORY + 1);
  });
});
