import type { Locale } from '../format/types.js';

/** The largest number that has words here, inclusive: a million times a milliard. */
export const MOST_IN_WORDS = 1e15;

/** A language's way with numbers. */
interface Speech {
  readonly minus: string;
  readonly point: string;
  readonly digits: readonly string[];
  /** A whole number, 0 or more. */
  readonly whole: (value: number) => string;
}

const VI_DIGITS = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');
const EN_SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const EN_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const EN_GROUPS = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'];

const speeches: Readonly<Record<Locale, Speech>> = {
  vi: { minus: 'âm', point: 'phẩy', digits: VI_DIGITS, whole: sayVietnamese },
  en: { minus: 'minus', point: 'point', digits: EN_SMALL, whole: sayEnglish },
};

/**
 * A number in words, as it is written beside the figure on a form.
 *
 * Undefined where it has none: not finite, beyond 10^15 either way, or with more than four digits after the point.
 * @example
 * numberInWords(700000, 'vi') // "bảy trăm nghìn"
 * numberInWords(1000005, 'vi') // "một triệu không trăm linh năm"
 * numberInWords(121.5, 'en') // "one hundred and twenty-one point five"
 */
export function numberInWords(value: number, locale: Locale): string | undefined {
  const size = Math.abs(value);
  const short = Number.isInteger(size) || Math.round(size * 1e4) / 1e4 === size;
  if (!(size <= MOST_IN_WORDS) || !short) return undefined;
  const { minus, point, digits, whole } = speeches[locale];
  // From 0.0001 up, a number of four digits after the point is written out without an exponent.
  const [ahead = '0', behind = ''] = String(size).split('.');
  return [
    ...(value < 0 ? [minus] : []),
    whole(Number(ahead)),
    ...(behind === '' ? [] : [point, ...[...behind].map((digit) => digits[Number(digit)] as string)]),
  ].join(' ');
}

/**
 * An amount of money in words; undefined where `numberInWords` is.
 * @example
 * moneyInWords(700000, 'vi') // "bảy trăm nghìn đồng"
 * moneyInWords(700000, 'en') // "seven hundred thousand dong"
 */
export function moneyInWords(value: number, locale: Locale): string | undefined {
  const words = numberInWords(value, locale);
  return words === undefined ? undefined : `${words} ${locale === 'vi' ? 'đồng' : 'dong'}`;
}

function sayVietnamese(value: number): string {
  if (value === 0) return VI_DIGITS[0] as string;
  return viGroups(value, false).join(' ');
}

/** `within`: something was said before, so that a group below a hundred says its empty places too. */
function viGroups(value: number, within: boolean): string[] {
  // Beyond a milliard ("tỷ") one counts milliards: a thousand milliards, a million milliards.
  if (value >= 1e9) {
    const rest = value % 1e9;
    return [...viGroups(Math.floor(value / 1e9), within), 'tỷ', ...(rest === 0 ? [] : viGroups(rest, true))];
  }
  const said: string[] = [];
  for (const [size, name] of [
    [1e6, 'triệu'],
    [1e3, 'nghìn'],
    [1, ''],
  ] as const) {
    const group = Math.floor(value / size) % 1000;
    if (group === 0) continue;
    said.push(...viHundreds(group, within || said.length > 0), ...(name === '' ? [] : [name]));
  }
  return said;
}

function viHundreds(group: number, within: boolean): string[] {
  const hundreds = Math.floor(group / 100);
  const below = group % 100;
  const said = hundreds > 0 || within ? [VI_DIGITS[hundreds] as string, 'trăm'] : [];
  if (below === 0) return said;
  if (below < 10) return [...said, ...(said.length > 0 ? ['linh'] : []), VI_DIGITS[below] as string];
  const tens = Math.floor(below / 10);
  const ones = below % 10;
  said.push(...(tens === 1 ? ['mười'] : [VI_DIGITS[tens] as string, 'mươi']));
  if (ones > 0) said.push(viOnes(tens, ones));
  return said;
}

/** After tens: 21 "mốt", 24 "tư", 15 and 25 "lăm". */
function viOnes(tens: number, ones: number): string {
  if (ones === 5) return 'lăm';
  if (tens > 1 && ones === 1) return 'mốt';
  if (tens > 1 && ones === 4) return 'tư';
  return VI_DIGITS[ones] as string;
}

function sayEnglish(value: number): string {
  if (value === 0) return EN_SMALL[0] as string;
  const said: string[] = [];
  for (let i = EN_GROUPS.length - 1; i >= 0; i--) {
    const group = Math.floor(value / 1000 ** i) % 1000;
    if (group === 0) continue;
    const lone = i === 0 && group < 100 && said.length > 0;
    said.push(`${lone ? 'and ' : ''}${enHundreds(group)}${i === 0 ? '' : ` ${EN_GROUPS[i]}`}`);
  }
  return said.join(' ');
}

function enHundreds(group: number): string {
  const hundreds = Math.floor(group / 100);
  const below = group % 100;
  const head = hundreds === 0 ? '' : `${EN_SMALL[hundreds]} hundred`;
  if (below === 0) return head;
  const tens = EN_TENS[Math.floor(below / 10) - 2];
  const tail = below < 20 ? EN_SMALL[below] : below % 10 === 0 ? tens : `${tens}-${EN_SMALL[below % 10]}`;
  return head === '' ? (tail as string) : `${head} and ${tail}`;
}
