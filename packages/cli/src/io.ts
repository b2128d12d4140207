import type { Readable, Writable } from 'node:stream';

/** All that a command takes from the world around it; tests give their own. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether stderr is a terminal: only then is progress shown. */
  readonly isTTY: boolean;
  /** Aborted on Ctrl-C or a request to end. */
  readonly signal: AbortSignal;
}
