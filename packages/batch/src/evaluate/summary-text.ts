import { editionName } from '@giamngheo/core';
import type { EvaluateFileOptions } from './file-run.js';
import type { Groups } from './groups.js';
import type { Tallies } from './tallies.js';

/** The summary of a run as JSON text: counts, of each rulebook and of groups too, and the hashes of what it was made from. */
export async function summaryText(
  { editions }: EvaluateFileOptions,
  { counts, each }: Tallies,
  groups: Groups | undefined,
  inputHash: string,
  membersHash: string | undefined,
): Promise<string> {
  const { hashRulebook } = await import('@giamngheo/core/receipt');
  const parts = editions.map((edition, i) => ({
    byOutcome: each[i]?.byOutcome,
    byRule: each[i]?.byRule,
    edition: editionName(edition),
    rulebookHash: hashRulebook(edition),
  }));
  const [only] = parts;
  const rulebooks =
    parts.length === 1 ? only : { rulebooks: parts.map((part, i) => ({ ...each[i]?.counts, ...part })) };
  const hashes = { inputHash, ...(membersHash === undefined ? {} : { membersHash }) };
  const grouped = groups === undefined ? {} : { groups: groups.summary() };
  return `${JSON.stringify({ ...counts, ...rulebooks, ...hashes, ...grouped }, undefined, 2)}\n`;
}
