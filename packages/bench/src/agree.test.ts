import { describe, expect, it } from 'vitest';
import { command } from './contestants/province.js';
import { answersOf } from './measure/pass.js';
import { sections } from './sections.js';

const ROWS = 2000;
const SEED = 7;

// The section of the whole command needs a build, which `npm test` makes first.
const ready = sections.filter(({ id }) => id !== 'province' || command !== undefined);

describe.each(ready.map((section) => [section.id, section] as const))('%s', (_, section) => {
  const [first, ...others] = section.names as [string, ...string[]];
  const answers = async (name: string) => answersOf(await section.prepare(name, ROWS, SEED, 10), ROWS, ROWS);

  it.each(others)(`%s gives every household the answer that ${first} gives`, async (name) => {
    const expected = await answers(first);
    expect(new Set(expected).size).toBeGreaterThan(3);
    expect(await answers(name)).toEqual(expected);
  });
});
