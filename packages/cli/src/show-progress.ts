import type { Io } from './io.js';
import type { Messages } from './text/messages.js';

const EVERY = 200;

/** Tells on a terminal, a few times a second, how many rows are done; elsewhere nothing. */
export interface Progress {
  show(rows: number): void;
  /** Takes the line away, if there is one. */
  clear(): void;
}

/** Progress on stderr. */
export function createProgress(io: Io, messages: Messages): Progress {
  let shownAt = 0;
  return {
    show: (rows) => {
      if (!io.isTTY || performance.now() - shownAt < EVERY) return;
      shownAt = performance.now();
      io.stderr.write(`\r${messages.progress(rows)}`);
    },
    clear: () => {
      if (shownAt > 0) io.stderr.write('\r\u001b[K');
      shownAt = 0;
    },
  };
}
