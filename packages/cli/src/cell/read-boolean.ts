import type { Messages } from '../text/messages.js';
import { CellFault } from './cell-fault.js';

const words = new Map<string, boolean>([
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
export function readBoolean(text: string, messages: Messages): boolean | CellFault {
  return (
    words.get(text) ??
    words.get(text.normalize('NFC').toLowerCase()) ??
    new CellFault(messages.cell.notBoolean)
  );
}
