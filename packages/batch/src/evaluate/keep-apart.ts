import { realpathSync } from 'node:fs';
import { BatchError } from '../batch-error.js';
import type { Target } from '../output/pending-file.js';
import type { Source } from '../table/read-text.js';
import type { BatchWords } from '../words.js';

/** Makes sure that no file is written that is read, or written twice. @throws {BatchError} `file/is-input`, `file/same-output` */
export function keepApart(
  inputs: readonly (Source | undefined)[],
  outputs: readonly (Target | undefined)[],
  words: BatchWords,
) {
  const real = (target: Target) => {
    try {
      return realpathSync(target.path);
    } catch {
      return target.path;
    }
  };
  const taken = new Set(inputs.flatMap((one) => (one === undefined ? [] : [real(one)])));
  const written = new Set<string>();
  for (const target of outputs) {
    if (target === undefined) continue;
    if (taken.has(real(target))) throw new BatchError('file/is-input', words.file.isInput(target.shown));
    if (written.has(real(target)))
      throw new BatchError('file/same-output', words.file.sameOutput(target.shown));
    written.add(real(target));
  }
}
