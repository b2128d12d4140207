import { CommandError } from './command-error.js';
import type { Messages } from './text/messages.js';

const units: Readonly<Record<string, number>> = {
  MB: 1_000_000,
  GB: 1_000_000_000,
  MIB: 1 << 20,
  GIB: 1 << 30,
};

/**
 * Bytes of memory, as in `--memory 512MB` or `2GiB`; 64 MB at least.
 * @throws {CommandError} on anything else
 */
export function readMemory(text: string | undefined, messages: Messages): number | undefined {
  if (text === undefined) return undefined;
  const [, amount, unit] = /^(\d+)\s*(MB|GB|MiB|GiB)$/i.exec(text) ?? [];
  const bytes = Number(amount) * (units[unit?.toUpperCase() ?? ''] ?? Number.NaN);
  if (!Number.isSafeInteger(bytes) || bytes < LEAST_MEMORY) {
    throw new CommandError(messages.badOption('--memory', text, ['512MB', '2GB']));
  }
  return bytes;
}

const LEAST_MEMORY = 64_000_000;
