import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CommandError } from './command-error.js';
import type { Messages } from './text/messages.js';

/** The options of a command, in the terms of `node:util`. */
export type Options = NonNullable<ParseArgsConfig['options']>;

/** What was given: the options by name, and the arguments in order. */
export type CommandLine<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T & typeof common; allowPositionals: true; strict: true }>
>;

/** Options that every command has. */
const common = { locale: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

/**
 * The options and arguments of a command.
 * @throws {CommandError} on an option that the command does not have, one without its value, or one with a value given twice
 */
export function readCommandLine<T extends Options>(
  command: string,
  argv: readonly string[],
  options: T,
  messages: Messages,
): CommandLine<T> {
  try {
    const all: Options = { ...options, ...common };
    const { tokens, ...given } = parseArgs({
      args: [...argv],
      options: { ...options, ...common },
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
    const seen = new Set<string>();
    for (const token of tokens as readonly { kind: string; name?: string; rawName?: string }[]) {
      const { kind, name = '', rawName = '' } = token;
      if (kind !== 'option' || all[name]?.type !== 'string' || all[name]?.multiple === true) continue;
      // Of two values nobody knows which is meant; the last would win silently.
      if (seen.has(name)) throw new CommandError(messages.optionTwice(rawName, command));
      seen.add(name);
    }
    return given as unknown as CommandLine<T>;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'([^']+)'/.exec(message)?.[1] ?? message;
    throw new CommandError(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? messages.unknownOption(option, command)
        : messages.optionValue(option, command),
    );
  }
}

/** An option that takes one of a few values. @throws {CommandError} on any other */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
  messages: Messages,
): T | undefined {
  if (value === undefined || (allowed as readonly string[]).includes(value)) return value as T | undefined;
  throw new CommandError(messages.badOption(option, value, allowed));
}
