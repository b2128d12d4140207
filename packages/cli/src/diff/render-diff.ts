import type { Edition } from '@giamngheo/core';
import {
  type Area,
  type DecisionMovement,
  type EditionDiff,
  type MeaningDiff,
  NOT_COMPARABLE,
  type Tally,
} from '@giamngheo/core/diff';
import { formatNumber } from '@giamngheo/core/words';
import { layOutTable } from '../text/lay-out-table.js';
import type { Messages } from '../text/messages.js';
import type { FileMovement } from './count-file.js';
import { type DiffWords, diffWordsIn } from './words.js';

/** All that was found, to be said. */
export interface DiffReport {
  readonly diff: EditionDiff;
  readonly meaning: MeaningDiff;
  readonly data: { readonly path: string; readonly found: FileMovement } | undefined;
  readonly editions: readonly [Edition, Edition];
}

/** The difference as text for a terminal: what was changed, what it means, what it does to a file. */
export function renderDiff({ diff, meaning, data, editions }: DiffReport, messages: Messages): string {
  const { locale } = messages;
  const words = diffWordsIn(locale);
  const areas = Object.keys(words.areas) as Area[];
  const parts = areas.flatMap((area) => {
    const changes = diff.changes.filter((one) => one.area === area);
    // What only follows from new figures comes after what was changed itself.
    const sorted = [...changes].sort((a, b) => Number(a.follows.length > 0) - Number(b.follows.length > 0));
    const lines = sorted.map(({ text }) => text[locale]);
    // Cases come and go by the hundred; the rest of the list is in the JSON.
    const shown =
      area === 'cases' && lines.length > MOST_CASES
        ? [...lines.slice(0, MOST_CASES), words.moreCases(lines.length - MOST_CASES)]
        : lines;
    return lines.length === 0 ? [] : [section(words.areas[area], shown)];
  });
  const [verdict = '', ...pairs] = meaning.lines[locale];
  return [
    words.heading(diff.title[locale], diff.before, diff.after),
    ...(parts.length === 0 ? [words.none] : parts),
    `${words.meaning}\n${verdict}\n${bullets(pairs)}`.trimEnd(),
    ...(data === undefined ? [] : renderData(data, editions, messages)),
  ]
    .map((part) => `${part.trimEnd()}\n`)
    .join('\n');
}

const MOST_CASES = 10;

const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}\n`).join('');
const section = (title: string, lines: readonly string[]) => `${title}\n${bullets(lines)}`;

function renderData(
  { path, found }: NonNullable<DiffReport['data']>,
  editions: DiffReport['editions'],
  messages: Messages,
): readonly string[] {
  const words = diffWordsIn(messages.locale);
  const number = (value: number) => formatNumber(value, messages.locale);
  const { movement } = found;
  if (movement.count === 0) return [words.onData(path, number(found.rows)), words.noRows];
  return [
    words.onData(path, number(movement.count)),
    ...movement.decisions.flatMap((one) => renderDecision(one, movement.count, editions, messages)),
  ];
}

function renderDecision(
  one: DecisionMovement,
  count: number,
  [before, after]: DiffReport['editions'],
  messages: Messages,
): readonly string[] {
  const { locale } = messages;
  const words = diffWordsIn(locale);
  const number = (value: number) => formatNumber(value, locale);
  const texts = [after.texts[locale], before.texts[locale]];
  const name =
    one.outcome === undefined
      ? (texts.map(({ decisions }) => decisions[one.decision]).find(Boolean) ?? one.decision)
      : (texts.map(({ outcomes }) => outcomes[one.outcome ?? '']).find(Boolean) ?? one.outcome);
  const label = (state: string) => labelOf(words, texts, one, state);
  const labels = one.states.map(label);
  const matrix = layOutTable(
    [words.matrixHead, ...labels],
    one.matrix.map((row, i) => [labels[i] ?? '', ...row.map(number)]),
  );
  const moves = one.transitions
    .filter((move) => move.before !== move.after)
    .flatMap((move) => [
      `- ${words.move(label(move.before), label(move.after), number(move.count), percent(move.count / count, locale))}`,
      ...move.rules.map(
        (rules) =>
          `  ${words.byRules(rules.before.join(', ') || words.noRule, rules.after.join(', ') || words.noRule, number(rules.count))}`,
      ),
    ]);
  const rates = layOutTable(
    words.rateHead,
    one.totals.map((tally) => rateRow(tally, label(tally.state), words, locale)),
  );
  const columns = [...new Set(one.groups.map(({ by }) => by))];
  return [
    `${words.matrix(name)}\n${matrix}${one.states.includes(NOT_COMPARABLE) ? words.notComparable : ''}`,
    `${words.moves}\n${moves.length === 0 ? words.nobodyMoved : moves.join('\n')}`,
    `${words.rates}\n${rates}`,
    ...columns.map((column) => `${words.groups(column)}\n${groupTable(one, column, label, words, locale)}`),
  ];
}

function labelOf(
  words: DiffWords,
  texts: readonly Edition['texts']['vi'][],
  { outcome }: DecisionMovement,
  state: string,
): string {
  const own = (words.states as Readonly<Record<string, string>>)[state];
  if (own !== undefined && (outcome !== undefined || state === 'undetermined' || state === 'notComparable')) {
    return own;
  }
  return texts.map(({ outcomes }) => outcomes[state]).find(Boolean) ?? state;
}

type Locale = Messages['locale'];

/** A share as people read it: 12,3%. */
function percent(share: number, locale: Locale): string {
  return `${formatNumber(Math.round(share * 1000) / 10, locale)}%`;
}

function rateRow(tally: Tally, label: string, words: DiffWords, locale: Locale): readonly string[] {
  const { before, after, shareBefore, shareAfter } = tally;
  const change = shareAfter - shareBefore;
  // Away from zero, so that a fall reads like the rise of the same size.
  const points = (Math.sign(change) * Math.round(Math.abs(change) * 1000)) / 10;
  const side = (count: number, share: number) => `${formatNumber(count, locale)} (${percent(share, locale)})`;
  const sign = points > 0 ? '+' : '';
  return [
    label,
    side(before, shareBefore),
    side(after, shareAfter),
    words.points(`${sign}${formatNumber(points, locale)}`),
  ];
}

function groupTable(
  one: DecisionMovement,
  column: string,
  label: (state: string) => string,
  words: DiffWords,
  locale: Locale,
): string {
  // Of yes and no one tells the other.
  const shown = one.states.filter((state) => state !== 'no' || one.outcome === undefined);
  const rows = one.groups
    .filter(({ by }) => by === column)
    .map(({ value, count, moved, totals }) => [
      value === '' ? words.emptyGroup : value,
      formatNumber(count, locale),
      formatNumber(moved, locale),
      ...shown.map((state) => {
        const tally = totals.find((total) => total.state === state);
        const [before, after] = [tally?.shareBefore ?? 0, tally?.shareAfter ?? 0];
        return before === after
          ? percent(after, locale)
          : words.change(percent(before, locale), percent(after, locale));
      }),
    ]);
  return layOutTable([...words.groupHead, ...shown.map(label)], rows);
}
