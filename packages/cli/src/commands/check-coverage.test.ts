import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { createWorkspace } from '../testing/run-command.js';

const space = createWorkspace();
afterAll(() => space.remove());

it('prints every clause of the plan, and ends well when all that is computable is encoded', async () => {
  const { code, stdout } = await space.run(['check', '--coverage', '--locale', 'en']);
  expect(code).toBe(0);
  expect(stdout.match(/^kh-ninh-binh-2017-2020#/gm)).toHaveLength(123);
  expect(stdout).toContain('110 of 110 computable clauses are covered');
  expect(stdout).toContain('funding/entrusted-capital-province@2017-01-01: parameter minimumEntrusted');
});

it('prints the page of the reference', async () => {
  const { stdout } = await space.run(['check', '--coverage', '--format', 'md', '--locale', 'en']);
  expect(stdout).toBe(
    readFileSync(new URL('../../../../docs/reference/coverage.md', import.meta.url), 'utf8'),
  );
});

it('gives the same as data, and speaks Vietnamese', async () => {
  const data = JSON.parse((await space.run(['check', '--coverage', '--format', 'json'])).stdout);
  expect(data).toMatchObject({ computable: 110, coveredComputable: 110, uncovered: [], withoutSource: [] });
  const { stdout } = await space.run(['check', '--coverage', '--locale', 'vi']);
  expect(stdout).toContain('110 trên 110 điều khoản tính toán được đã được phủ');
});

it.each([
  [['check', '--coverage', 'classification/poverty']],
  [['check', '--format', 'md']],
  [['check', '--coverage', '--format', 'html']],
])('refuses %j', async (argv) => {
  expect(await space.run(argv)).toMatchObject({ code: 2, stdout: '' });
});
