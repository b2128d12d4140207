import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** An embedded database for one run. */
export interface Database {
  readonly connection: Awaited<ReturnType<DuckDBInstance['connect']>>;
  close(): Promise<void>;
}

/** What an embedded database may use. */
export interface DatabaseOptions {
  /** Bytes of memory; what does not fit is put on disk. By default 1 GiB. */
  readonly memory?: number | undefined;
  /** Threads; by default as many as there are processors. */
  readonly threads?: number | undefined;
}

/**
 * Opens a database in memory that spills to a temporary folder of its own. It cannot reach the network: extensions are
 * neither installed nor loaded.
 */
export async function openDatabase({ memory = 1 << 30, threads }: DatabaseOptions = {}): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'giamngheo-'));
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${Math.ceil(memory / 1_048_576)}MiB`,
    temp_directory: folder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'true',
    ...(threads === undefined ? {} : { threads: String(threads) }),
  });
  const connection = await instance.connect();
  return {
    connection,
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
