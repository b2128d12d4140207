import { explainFault } from '@giamngheo/core/words';
import { describe, expect, it } from 'vitest';
import { listFiles, readText } from './repository.js';

const page = 'docs/reference/codes.md';
const groups = [
  'format',
  'program',
  'fact',
  'edition',
  'overlay',
  'decision',
  'document',
  'verify',
  'analysis',
  'engine',
  'explain',
  'receipt',
  'edit',
  'case',
  'cases',
  'text',
  'folder',
  'totals',
  'measures',
  'cell',
  'sql',
  'row',
  'header',
  'file',
];
const code = `(?:${groups.join('|')})\\/[a-z]+(?:-[a-z]+)*`;

/** Written like a code, and something else. */
const mediaTypes = new Set(['text/plain', 'text/csv', 'text/calendar', 'text/javascript']);

/** Files that report faults through a function that puts the group before the code. */
const helpers: readonly { readonly file: RegExp; readonly call: string; readonly group: string }[] = [
  { file: /^packages\/core\/src\/program\//, call: 'addFault\\(\\s*context', group: 'program' },
  {
    file: /^packages\/core\/src\/format\/(references|check-deprivation)\.ts$/,
    call: '\\badd\\(',
    group: 'format',
  },
  { file: /^packages\/core\/src\/format\/zod-fault\.ts$/, call: '\\bfault\\(', group: 'format' },
  { file: /^packages\/core\/src\/engine\/from-engine-rules\.ts$/, call: '\\badd\\(', group: 'engine' },
  { file: /^packages\/core\/src\/receipt\//, call: '\\badd\\(', group: 'receipt' },
  { file: /^packages\/targets\/src\/measures\//, call: '\\bfinding\\(', group: 'measures' },
  { file: /^packages\/funding\/src\/totals\//, call: '\\bfail\\(', group: 'totals' },
];

/** The codes that a source file writes: whole ones in quotes, and those given to a helper that adds the group. */
function codesIn(path: string, text: string): string[] {
  const whole = [...text.matchAll(new RegExp(`['"\`](${code})(?=['"\`: ])`, 'g'))].map(
    ([, found = '']) => found,
  );
  const partial = helpers
    .filter(({ file }) => file.test(path))
    .flatMap(({ call, group }) => {
      const argument = new RegExp(`${call}[\\s,]*((?:[^,()]|\\([^()]*\\))+?),`, 'g');
      return [...text.matchAll(argument)].flatMap(([, first = '']) =>
        [...first.matchAll(/(?<!===? )'([a-z]+(?:-[a-z]+)*)'/g)].map(([, name = '']) => `${group}/${name}`),
      );
    });
  return [...whole, ...partial].filter((found) => !mediaTypes.has(found));
}

/** The codes that the page lists: the first cell of each row of its tables. */
function codesOnPage(text: string): string[] {
  return [...text.matchAll(new RegExp(`^\\| \`(${code})\` \\|`, 'gm'))].map(([, found = '']) => found);
}

describe('the list of error codes', () => {
  const sources = listFiles(
    'packages',
    (path) => /^packages\/(?!devkit\/)[^/]+\/src\/.+\.ts$/.test(path) && !/\.(test|mutation)\.ts$/.test(path),
  );
  const written = new Set(sources.flatMap((path) => codesIn(path, readText(path))));
  const listed = codesOnPage(readText(page));

  it('has every code that the sources write', () => {
    expect([...written].filter((one) => !listed.includes(one)).sort()).toEqual([]);
  });

  it('has no code that no source writes', () => {
    expect(listed.filter((one) => !written.has(one))).toEqual([]);
  });

  it('says in Vietnamese what is wrong with a rulebook, its links and its overlays', () => {
    const without = listed.filter(
      (one) => explainFault({ code: one, path: '', expected: '', found: '', remedy: '' }, 'vi') === undefined,
    );
    expect(without.filter((one) => /^(?:format|program|overlay)\//.test(one))).toEqual([]);
  });

  it('has each code once', () => {
    expect(listed.filter((one, i) => listed.indexOf(one) !== i)).toEqual([]);
  });

  it('would notice a code of each form', () => {
    expect(codesIn('packages/core/src/edition/family.ts', "throw new E('edition/unknown', id)")).toEqual([
      'edition/unknown',
    ]);
    expect(codesIn('packages/core/src/program/link.ts', "addFault(\n  context,\n  'cycle',\n  path")).toEqual(
      ['program/cycle'],
    );
    expect(
      codesIn('packages/core/src/format/zod-fault.ts', "fault(x === 'array' ? 'empty' : 'too-small', m)"),
    ).toEqual(['format/empty', 'format/too-small']);
    expect(codesIn('packages/core/src/format/references.ts', "add('cycle', path, 'no')")).toEqual([
      'format/cycle',
    ]);
    expect(
      codesIn('packages/core/src/edition/overlay.ts', "import type { Rule } from '../format/types.js'"),
    ).toEqual([]);
  });
});
