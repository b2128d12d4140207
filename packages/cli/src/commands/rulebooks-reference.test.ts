import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createWorkspace } from '../testing/run-command.js';

const space = createWorkspace();
afterAll(() => space.remove());
const published = new URL('../../../../docs/reference/rulebooks/', import.meta.url);

it('writes the pages of the reference, over those that are there', async () => {
  for (let round = 1; round <= 2; round++) {
    const { code, stdout } = await space.run(['rulebooks', '--reference', 'ref']);
    expect(code).toBe(0);
    expect(stdout).toContain('classification-poverty.md');
  }
  const names = readdirSync(join(space.folder, 'ref')).sort();
  expect(names).toEqual(readdirSync(published).sort());
  for (const name of names) {
    expect(space.read(join('ref', name))).toBe(readFileSync(new URL(name, published), 'utf8'));
  }
});

it('says where it cannot write', async () => {
  space.write('taken', 'a file');
  expect(await space.run(['rulebooks', '--reference', 'taken'])).toMatchObject({ code: 2, stdout: '' });
});
