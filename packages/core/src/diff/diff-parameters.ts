import type { Locale } from '../format/types.js';
import type { EditionWords, FigureWords, ParameterWords } from '../words/index.js';
import { formatNumber, lowerFirst } from '../words/index.js';
import { aspectChange, listChange } from './aspect-change.js';
import { type Change, type Compared, change, isSameData, mergeIds, sayBoth } from './change.js';
import type { DiffWords } from './diff-words.js';

/** The figures that differ: those of each option and period apart, with the change in per cent. */
export function diffParameters(compared: Compared): readonly Change[] {
  const ids = mergeIds(compared.before.vi.parameters.map(idOf), compared.after.vi.parameters.map(idOf));
  return ids.flatMap((id) => {
    const before = compared.before.vi.parameters.find((one) => one.id === id);
    const after = compared.after.vi.parameters.find((one) => one.id === id);
    if (before === undefined && after !== undefined) return [appeared(compared, 'added', after)];
    if (after === undefined && before !== undefined) return [appeared(compared, 'removed', before)];
    return before === undefined || after === undefined ? [] : diffParameter(compared, before, after);
  });
}

const idOf = ({ id }: { readonly id: string }) => id;
const parameterIn = (side: EditionWords, id: string) => side.parameters.find((one) => one.id === id);

function appeared(compared: Compared, kind: 'added' | 'removed', { id, figures }: ParameterWords): Change {
  const values = figures.map(({ option, period, value }) => ({
    option: option?.id,
    from: period?.from,
    value,
  }));
  return change({
    area: 'parameters',
    kind,
    id,
    before: kind === 'removed' ? values : undefined,
    after: kind === 'added' ? values : undefined,
    text: sayBoth(compared, (say, b, a) => {
      const side = kind === 'added' ? a : b;
      const one = parameterIn(side, id) as ParameterWords;
      return (kind === 'added' ? say.parameterAdded : say.parameterRemoved)(lowerFirst(one.label), one.text);
    }),
  });
}

function diffParameter(compared: Compared, before: ParameterWords, after: ParameterWords): readonly Change[] {
  const { id } = after;
  const of = (
    aspect: 'unit' | 'by' | 'note' | 'evidence',
    text: (one: ParameterWords) => string | undefined,
  ) =>
    aspectChange(compared, {
      area: 'parameters',
      id,
      aspect,
      name: (side) => parameterIn(side, id)?.label,
      text: (side) => text(parameterIn(side, id) as ParameterWords),
    });
  const keys = mergeIds(before.figures.map(keyOf), after.figures.map(keyOf));
  return [
    ...keys.flatMap((key) => diffFigure(compared, id, key)),
    ...of('unit', ({ unitText, unit }) => (unitText === '' ? unit : unitText)),
    ...of('by', ({ by }) => by?.label),
    ...of('evidence', ({ evidence }) => evidence.label),
    ...of('note', ({ note }) => note),
  ];
}

/** What tells one figure of a parameter from another. */
const keyOf = ({ option, period }: FigureWords) => `${period?.from ?? ''} ${option?.id ?? ''}`;

function diffFigure(compared: Compared, id: string, key: string): readonly Change[] {
  const figureIn = (side: EditionWords) => parameterIn(side, id)?.figures.find((one) => keyOf(one) === key);
  const before = figureIn(compared.before.vi);
  const after = figureIn(compared.after.vi);
  const known = after ?? before;
  if (known === undefined || isSameData(before?.value, after?.value)) return [];
  const percent = percentOf(before?.value, after?.value, parameterIn(compared.after.vi, id)?.unit);
  return [
    change({
      area: 'parameters',
      kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
      id,
      aspect: 'value',
      of: known.option?.id,
      before: before?.value,
      after: after?.value,
      percent,
      text: sayBoth(compared, (say, b, a, locale) => {
        const [fb, fa] = [figureIn(b), figureIn(a)];
        const { label } = parameterIn(a, id) ?? (parameterIn(b, id) as ParameterWords);
        const parts = [fa ?? fb].flatMap((one) => [one?.option?.label, one?.period?.text]);
        const name = parts.reduce<string>(
          (text, part) => (part === undefined ? text : say.of(text, lowerFirst(part))),
          label,
        );
        const unitOf = (side: EditionWords) => parameterIn(side, id)?.unitText ?? '';
        return say.named(
          name,
          sayFigures(say, fb, fa, unitOf(b) === unitOf(a) ? unitOf(a) : '', locale, percent),
        );
      }),
    }),
  ];
}

function sayFigures(
  say: DiffWords,
  before: FigureWords | undefined,
  after: FigureWords | undefined,
  unit: string,
  locale: Locale,
  percent: number | undefined,
): string {
  if (Array.isArray(before?.value) && Array.isArray(after?.value)) {
    // The options are listed by name; `text` has them in one line.
    return listChange(say, itemsOf(before), itemsOf(after)) || say.changed(before.text, after.text);
  }
  // "700.000 → 1.500.000 đồng": a unit that both have stands once.
  const short = (figure: FigureWords | undefined) =>
    figure === undefined
      ? say.none
      : unit !== '' && figure.text.endsWith(` ${unit}`) && after !== undefined
        ? figure.text.slice(0, -unit.length - 1)
        : figure.text;
  const text = say.changed(short(before), after?.text ?? say.none);
  return percent === undefined
    ? text
    : say.percent(text, formatNumber(Math.abs(percent), locale), percent > 0);
}

const itemsOf = ({ items }: FigureWords): readonly string[] => items.map(lowerFirst);

/** Of these a rise in per cent tells nobody anything: 15 years are not "6.7% more" than 14. */
const COUNTED: readonly (string | undefined)[] = [
  'year',
  'calendarYear',
  'month',
  'day',
  'indicator',
  'element',
];

/** By how many per cent an amount rose, to one digit. */
function percentOf(before: unknown, after: unknown, unit: string | undefined): number | undefined {
  if (typeof before !== 'number' || typeof after !== 'number' || before === 0) return undefined;
  if (COUNTED.includes(unit)) return undefined;
  return Math.round(((after - before) / Math.abs(before)) * 1000) / 10;
}
