import { resolve } from 'node:path';
import { openPending } from '@giamngheo/batch';
import { DecisionError, DocumentError, type Edition, FactError, type Facts } from '@giamngheo/core';
import { describeFactError, type Given, guessLook } from '@giamngheo/core/cell';
import { explain, formatExplanation } from '@giamngheo/core/explain';
import { CommandError } from '../command-error.js';
import { readCommandLine } from '../command-line.js';
import type { Io } from '../io.js';
import { loadRulebook } from '../rulebook/load-rulebook.js';
import { pickEdition } from '../rulebook/pick-edition.js';
import { parseJson, readJson } from '../rulebook/read-json.js';
import type { Command } from '../run.js';
import type { Messages } from '../text/messages.js';
import { refuseInput } from '../write-text.js';

const options = {
  on: { type: 'string' },
  edition: { type: 'string' },
  overlay: { type: 'string' },
  receipt: { type: 'string' },
  force: { type: 'boolean' },
} as const;

const USAGE = 'explain RULEBOOK CASE.json (--on YYYY-MM-DD | --edition YYYY-MM-DD) [--receipt FILE]';

/**
 * `explain`: one case in words. The case is a JSON object with facts by id, exactly as `evaluate` of the library takes
 * them: nothing is coerced, and no alias is looked up.
 */
export const explainCase: Command = async (argv, io, messages) => {
  const { values, positionals } = readCommandLine('explain', argv, options, messages);
  const [name, file, ...more] = positionals;
  if (name === undefined || file === undefined || more.length > 0)
    throw new CommandError(messages.wrongArguments(USAGE));
  const family = await loadRulebook(name, io, messages);
  const { on, edition: named, overlay, receipt, force } = values;
  if (receipt !== undefined) refuseInput(receipt, [file === '-' ? undefined : file, overlay], io, messages);
  const edition = await pickEdition(family, { on, edition: named, overlay }, io, messages);
  const facts = await readCase(file, io, messages);
  const date = on === undefined ? {} : { on };
  try {
    const text = formatExplanation(explain(edition, facts, { locale: messages.locale, ...date }));
    if (receipt !== undefined) {
      const { createReceipt, formatReceipt } = await import('@giamngheo/core/receipt');
      const target = { shown: receipt, path: resolve(io.cwd, receipt) };
      const pending = await openPending(target, force === true, messages);
      try {
        await pending.write(formatReceipt(createReceipt(edition, facts, date)));
        await pending.finish();
        await pending.publish();
      } finally {
        await pending.discard();
      }
      io.stderr.write(`${messages.receiptWritten(receipt)}\n`);
    }
    io.stdout.write(text);
    return 0;
  } catch (error) {
    if (error instanceof FactError)
      throw new CommandError(
        `${file === '-' ? '' : `${file}: `}${describeFactError(error, givenIn(edition, facts), messages)}.`,
      );
    if (error instanceof DecisionError || error instanceof DocumentError) {
      throw new CommandError(`${file === '-' ? '' : `${file}: `}${error.message}`);
    }
    throw error;
  }
};

/** A case as messages about its facts name it. */
function givenIn(edition: Edition, facts: Facts): Given {
  const { members } = facts;
  return {
    edition,
    cellOf: (fact) => (facts[fact] === undefined ? undefined : { column: fact, cell: facts[fact] }),
    members,
    memberFact: (place, fact) => {
      const member: unknown = Array.isArray(members) ? members[place] : undefined;
      return fact === '' || typeof member !== 'object' || member === null
        ? member
        : (member as Record<string, unknown>)[fact];
    },
  };
}

async function readCase(file: string, io: Io, messages: Messages): Promise<Facts> {
  const data =
    file === '-'
      ? parseJson(await readStream(io, messages), '-', messages)
      : await readJson({ shown: file, path: resolve(io.cwd, file) }, messages, io.signal);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new CommandError(messages.caseNotObject(file));
  }
  return data as Facts;
}

async function readStream(io: Io, messages: Messages): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // a letter that cannot be read would be replaced, and an answer with it
    const look = guessLook(bytes) ?? 'oneByte';
    throw new CommandError(messages.file.notText('-', messages.file.looksLike[look]));
  }
}
