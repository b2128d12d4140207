/** Nothing could be done: one clear message for stderr, exit code 2. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
