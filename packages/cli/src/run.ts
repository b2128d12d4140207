import { createRequire } from 'node:module';
import { CommandError } from './command-error.js';
import { oneOf } from './command-line.js';
import type { Io } from './io.js';
import { pickLocale } from './locale.js';
import type { Messages } from './text/messages.js';

/** A command: what it does with its arguments. The number is the exit code. */
export type Command = (argv: readonly string[], io: Io, messages: Messages) => Promise<number>;

// Loaded when called: `--version` should not wait for the rulebooks.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  rulebooks: async () => (await import('./commands/rulebooks.js')).listRulebooks,
  evaluate: async () => (await import('./commands/evaluate.js')).evaluateTable,
  measure: async () => (await import('./commands/measure.js')).measureTable,
  movement: async () => (await import('./commands/movement.js')).compareSurveyFiles,
  explain: async () => (await import('./commands/explain.js')).explainCase,
  check: async () => (await import('./commands/check.js')).checkRulebooks,
  diff: async () => (await import('./commands/diff.js')).diffRulebooks,
  sql: async () => (await import('./commands/sql.js')).printSql,
  verify: async () => (await import('./commands/verify.js')).verifyFile,
  scorecard: async () => (await import('./commands/scorecard.js')).scoreTargets,
};

/**
 * Runs the `giamngheo` command.
 *
 * Returns the exit code: 0 when all is well, 1 when some rows are invalid or a fault was found, 2 when nothing could be
 * done, 130 when it was stopped. Never throws; what went wrong is on stderr.
 *
 * @example
 * await run(['evaluate', 'classification/poverty', 'survey.csv', '--on', '2018-12-31', '-o', 'classes.csv'], io) // 0
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  // Nothing else is read for this: not even the words.
  if (argv.length === 1 && argv[0] === '--version') {
    io.stdout.write(`${version()}\n`);
    return 0;
  }
  const { messagesIn } = await import('./text/messages.js');
  const messages = messagesIn(pickLocale(argv, io.env));
  try {
    return await dispatch(argv, io, messages);
  } catch (error) {
    if (io.signal.aborted) {
      io.stderr.write(`${messages.interrupted}\n`);
      return 130;
    }
    // A rulebook of one's own whose parts do not fit: told by name, so that this file need not load the core.
    const known =
      error instanceof Error &&
      (error instanceof CommandError || ['DocumentError', 'BatchError'].includes(error.name));
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.stderr.write(`${known ? error.message : messages.unexpected(detail)}\n`);
    return 2;
  }
}

async function dispatch(argv: readonly string[], io: Io, messages: Messages): Promise<number> {
  const [name, ...rest] = withoutLeadingLocale(argv, messages);
  if (name === undefined) {
    io.stderr.write(messages.help);
    return 2;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    io.stdout.write(messages.help);
    return 0;
  }
  if (name === '--version') {
    io.stdout.write(`${version()}\n`);
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) throw new CommandError(messages.unknownCommand(name, Object.keys(commands)));
  const end = rest.indexOf('--');
  if (rest.slice(0, end < 0 ? undefined : end).some((one) => one === '--help' || one === '-h')) {
    io.stdout.write(messages.help);
    return 0;
  }
  return (await load())(rest, io, messages);
}

/** The language may also be said before the command. */
function withoutLeadingLocale(argv: readonly string[], messages: Messages): readonly string[] {
  const at = argv.findIndex((one) => one === '--locale' || one.startsWith('--locale='));
  if (at < 0) return argv;
  const end = argv.indexOf('--');
  const others = argv.slice(at + 1, end < 0 ? undefined : end);
  if (others.some((one) => one === '--locale' || one.startsWith('--locale=')))
    throw new CommandError(messages.optionTwice('--locale'));
  const joined = (argv[at] as string).startsWith('--locale=');
  const value = joined ? (argv[at] as string).slice('--locale='.length) : argv[at + 1];
  oneOf('--locale', value ?? '', ['vi', 'en'], messages);
  return [...argv.slice(0, at), ...argv.slice(at + (joined ? 1 : 2))];
}

function version(): string {
  const manifest = createRequire(import.meta.url)('../package.json') as { version: string };
  return manifest.version;
}
