import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../scripts/keep-published.mjs', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'giamngheo-published-'));
const folder = join(copy, 'packages/area/rulebooks/light/2030-01-01');
const published = join(folder, 'published.json');
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const write = (revision: number, value: number) => {
  mkdirSync(folder, { recursive: true });
  const rulebook = { id: 'area/light', inForce: { from: '2030-01-01' }, revision, value };
  writeFileSync(join(folder, 'rulebook.json'), JSON.stringify(rulebook));
};
const keep = () => spawnSync(process.execPath, [script, copy], { encoding: 'utf8' });
const kept = () => JSON.parse(readFileSync(published, 'utf8'));

it('keeps each edition as it is published, and refuses another content under the same revision', () => {
  write(1, 700);
  expect(keep()).toMatchObject({ status: 0, stdout: '1 editions kept as published.\n' });
  expect(kept()).toMatchObject({ revision: 1, value: 700 });
  write(1, 800);
  expect(keep()).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('area/light@2030-01-01: expected a revision above 1'),
  });
  expect(kept().value).toBe(700);
  write(2, 800);
  expect(keep().status).toBe(0);
  expect(kept()).toMatchObject({ revision: 2, value: 800 });
  expect(existsSync(join(folder, 'rulebook.json'))).toBe(true);
});
