import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readError } from '@giamngheo/batch';
import { type Edition, formatFault, type RulebookFamily } from '@giamngheo/core';
import { verifyReceipt } from '@giamngheo/core/receipt';
import { CommandError } from '../command-error.js';
import { readCommandLine } from '../command-line.js';
import type { Io } from '../io.js';
import { loadRulebook } from '../rulebook/load-rulebook.js';
import { pickEdition } from '../rulebook/pick-edition.js';
import { publishedRulebooks } from '../rulebook/published.js';
import type { Command } from '../run.js';
import type { Messages } from '../text/messages.js';

const options = { rulebook: { type: 'string' }, overlay: { type: 'string' } } as const;

const USAGE = 'verify RECEIPT.json [--rulebook RULEBOOK] [--overlay FILE]';

/** `verify`: decides a receipt again with both engines. Exit 0 confirmed, 1 refused with every fault, 2 unreadable. */
export const verifyFile: Command = async (argv, io, messages) => {
  const { values, positionals } = readCommandLine('verify', argv, options, messages);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new CommandError(messages.wrongArguments(USAGE));
  const text = await readBytes(file, io, messages);
  const said = namesIn(text);
  const { rulebook, known } = await rulebookFor(said, values, io, messages);
  const { ok, faults, confirmedBy, runs, unconfirmed } = await verifyReceipt(text, rulebook);
  const tampered = faults.some(({ code }) => code !== 'receipt/other-rulebook');
  if (!ok && !known && !tampered)
    throw new CommandError(messages.verify.unknownRulebook(said.rulebook ?? ''));
  if (!ok) {
    io.stdout.write(`${messages.verify.refused(file)}\n`);
    for (const fault of faults) io.stdout.write(`  ${formatFault(fault)}\n`);
    return 1;
  }
  io.stdout.write(`${messages.verify.confirmed(`${said.rulebook}@${said.edition}`)}\n`);
  io.stdout.write(`${messages.verify.confirmedBy(confirmedBy, runs)}\n`);
  if (unconfirmed !== '') io.stdout.write(`${messages.verify.unconfirmed(unconfirmed)}\n`);
  return 0;
};

/** The text with every byte in it: a byte order mark or a broken letter must not go unseen. */
async function readBytes(file: string, io: Io, messages: Messages): Promise<string> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(resolve(io.cwd, file)));
  } catch (error) {
    throw readError(error, file, messages);
  }
}

interface Said {
  readonly rulebook: string | undefined;
  readonly edition: string | undefined;
}

function namesIn(text: string): Said {
  const none = { rulebook: undefined, edition: undefined };
  try {
    const data = JSON.parse(text) as { rulebook?: unknown; edition?: unknown } | null;
    const name = (value: unknown) => (typeof value === 'string' ? value : undefined);
    return data === null ? none : { rulebook: name(data.rulebook), edition: name(data.edition) };
  } catch {
    return none;
  }
}

/** What to verify with. For a rulebook that is not known here any will do: the receipt is then refused or unknown. */
async function rulebookFor(
  said: Said,
  { rulebook, overlay }: { rulebook?: string | undefined; overlay?: string | undefined },
  io: Io,
  messages: Messages,
): Promise<{ rulebook: RulebookFamily | Edition; known: boolean }> {
  const published = publishedRulebooks.get(said.rulebook ?? '');
  const family = rulebook === undefined ? published : await loadRulebook(rulebook, io, messages);
  if (family === undefined) {
    const [any] = publishedRulebooks.values();
    return { rulebook: any as RulebookFamily, known: false };
  }
  if (overlay === undefined || said.edition === undefined) return { rulebook: family, known: true };
  const choice = { on: undefined, edition: said.edition, overlay };
  return { rulebook: await pickEdition(family, choice, io, messages), known: true };
}
