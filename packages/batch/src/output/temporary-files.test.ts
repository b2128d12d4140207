import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { forgetTemporary, noteTemporary, removeTemporaryFiles } from './temporary-files.js';

it('takes away what is noted, and nothing that was forgotten', () => {
  const folder = mkdtempSync(join(tmpdir(), 'giamngheo-test-'));
  const [noted, forgotten] = [join(folder, 'a'), join(folder, 'b')];
  for (const path of [noted, forgotten]) {
    writeFileSync(path, '');
    noteTemporary(path);
  }
  noteTemporary(join(folder, 'never-made'));
  forgetTemporary(forgotten);
  removeTemporaryFiles();
  expect([noted, forgotten].map((path) => existsSync(path))).toEqual([false, true]);
  rmSync(folder, { recursive: true });
});
