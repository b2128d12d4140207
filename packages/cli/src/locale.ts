import type { Locale } from '@giamngheo/core';

/**
 * The language of messages: that of `--locale`, else of the terminal (`LC_ALL`, `LC_MESSAGES`, `LANG`: the first
 * that is set), else English.
 */
export function pickLocale(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Locale {
  const at = argv.findIndex((one) => one === '--locale' || one.startsWith('--locale='));
  const asked =
    at < 0 ? undefined : argv[at] === '--locale' ? argv[at + 1] : argv[at]?.slice('--locale='.length);
  if (asked === 'vi' || asked === 'en') return asked;
  const terminal = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((one) => one !== undefined && one !== '');
  return terminal?.toLowerCase().startsWith('vi') ? 'vi' : 'en';
}
