import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { run } from '../run.js';

/** What a run of the command gave. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own for one test, in which the command is run. */
export interface Workspace {
  readonly folder: string;
  /** Writes a file; text as UTF-8. */
  write(name: string, data: string | Uint8Array): void;
  read(name: string): string;
  files(): readonly string[];
  run(argv: readonly string[], options?: RunOptions): Promise<CommandResult>;
  remove(): void;
}

/** What a test may change of the world around the command. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly signal?: AbortSignal;
  readonly stdin?: string | Uint8Array;
}

/** Makes an empty folder and runs commands in it, in this process. */
export function createWorkspace(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'giamngheo-test-'));
  return {
    folder,
    write: (name, data) => writeFileSync(join(folder, name), data),
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    files: () => readdirSync(folder).sort(),
    run: async (
      argv,
      { env = {}, isTTY = false, signal = new AbortController().signal, stdin = '' } = {},
    ) => {
      const stdout = collect();
      const stderr = collect();
      const code = await run(argv, {
        stdin: Readable.from([typeof stdin === 'string' ? Buffer.from(stdin) : stdin]),
        stdout: stdout.stream,
        stderr: stderr.stream,
        cwd: folder,
        env,
        isTTY,
        signal,
      });
      return { code, stdout: stdout.text(), stderr: stderr.text() };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function collect() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
