import { CellFault } from './cell-fault.js';
import type { CellWords } from './words.js';

const answers = new Map<string, boolean>([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['có', true],
  ['false', false],
  ['0', false],
  ['no', false],
  ['không', false],
]);

/** `true/false`, `1/0`, `yes/no`, `có/không` in any case. Nothing else is an answer: `x` least of all. */
export function readBoolean(text: string, words: CellWords): boolean | CellFault {
  return (
    answers.get(text) ??
    answers.get(text.normalize('NFC').toLowerCase()) ??
    new CellFault('cell/not-boolean', words.cell.notBoolean)
  );
}
