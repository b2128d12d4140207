import { resolve } from 'node:path';
import {
  DocumentError,
  type Edition,
  type Fault,
  NotInForceError,
  type RulebookFamily,
  withOverlay,
} from '@giamngheo/core';
import { dayNumber } from '@giamngheo/core/program';
import { CommandError } from '../command-error.js';
import type { Io } from '../io.js';
import type { Messages } from '../text/messages.js';
import { readJson } from './read-json.js';

/** How the user said which edition. */
export interface EditionChoice {
  readonly on: string | undefined;
  readonly edition: string | undefined;
  readonly overlay: string | undefined;
}

/** The editions of a rulebook, one a line, for messages. */
export function editionLines(family: RulebookFamily, messages: Messages): readonly string[] {
  return family.editions.map(({ name, rulebook }) => messages.editionSpan(name, rulebook.inForce.until));
}

/**
 * The edition that the user means: in force on `on`, or named `edition`; both must agree. Never a default.
 * @throws {CommandError} with the editions there are
 */
export async function pickEdition(
  family: RulebookFamily,
  choice: EditionChoice,
  io: Io,
  messages: Messages,
): Promise<Edition> {
  const edition = pickByDate(family, choice, messages);
  if (choice.overlay === undefined) return edition;
  const { parseOverlay } = await import('@giamngheo/core/format');
  const shown = choice.overlay;
  const data = await readJson({ shown, path: resolve(io.cwd, shown) }, messages, io.signal);
  const { value, faults } = parseOverlay(data);
  const refuse = async (found: readonly Fault[]): Promise<never> => {
    // loaded for a faulty document alone: the command starts faster without
    const { sayFault } = await import('@giamngheo/core/words');
    const lines = found.map((fault) => sayFault(fault, messages.locale));
    throw new CommandError(messages.faultyDocument(shown, lines));
  };
  if (value === undefined) return refuse(faults);
  try {
    return withOverlay(edition, value);
  } catch (error) {
    if (error instanceof DocumentError) return refuse(error.faults);
    throw error;
  }
}

function pickByDate(
  family: RulebookFamily,
  { on, edition: name }: EditionChoice,
  messages: Messages,
): Edition {
  const lines = editionLines(family, messages);
  if (on === undefined && name === undefined) throw new CommandError(messages.noEdition(family.id, lines));
  if (on !== undefined && Number.isNaN(dayNumber(on))) throw new CommandError(messages.notADate('--on', on));
  const take = (pick: () => Edition, otherwise: string): Edition => {
    try {
      return pick();
    } catch (error) {
      if (error instanceof NotInForceError) throw new CommandError(otherwise);
      throw error;
    }
  };
  const named =
    name === undefined
      ? undefined
      : take(() => family.edition(name), messages.unknownEdition(family.id, name, lines));
  if (on === undefined) return named as Edition;
  const dated = take(() => family.on(on), messages.notInForce(family.id, on, lines));
  if (named !== undefined && named.name !== dated.name) {
    throw new CommandError(messages.editionsDisagree(on, dated.name, named.name));
  }
  return dated;
}
