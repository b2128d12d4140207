import { dayNumber } from '../program/calendar.js';
import type { Program, Variable } from '../program/program.js';
import type { Box, Range } from './box.js';

/** The same numbers from 0 to 1 on every machine (a linear congruential generator). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One value of a range: a likely one first (the least, the day the edition comes into force), then others near and far. */
export function pointIn(
  program: Program,
  index: number,
  range: Range,
  first: boolean,
  draw: () => number,
): Range {
  if (range.kind === 'cells') {
    const at = first ? 0 : Math.floor(draw() * range.cells.length);
    return { kind: 'cells', cells: [range.cells[at] as number] };
  }
  const { type } = program.variables[index] as Variable;
  const { least, most } = range;
  const wish = type === 'date' ? dayNumber(program.edition.rulebook.inForce.from) : least;
  const start = Math.min(Math.max(wish, least), most);
  const at = (value: number): Range => {
    const kept = Math.min(Math.max(Math.round(value), least), most);
    return { kind: 'steps', least: kept, most: kept };
  };
  if (first) return at(start);
  const part = draw();
  switch (Math.floor(draw() * 6)) {
    case 0:
      return at(start);
    case 1:
      return at(type === 'date' ? start + (part - 0.5) * 8000 : most - start < 1e7 ? most : start + 1e6);
    case 2:
      return at(least + part * (most - least));
    case 3:
      return at(start - 10 ** Math.floor(part * 4) * Math.ceil(draw() * 9));
    default:
      // By size: a few, hundreds, thousands, up to some millions more than the likely one.
      return at(start + 10 ** Math.floor(part * 7) * Math.ceil(draw() * 9));
  }
}

/** Figures easier to read than the one found, the easiest first, up to that one. */
export function roundFigures(program: Program, index: number, range: Range, found: Range): Range[] {
  if (range.kind === 'cells' || found.kind === 'cells') return [];
  const { type, scale } = program.variables[index] as Variable;
  if (type === 'date') return [];
  const { least, most } = range;
  const value = found.least;
  const start = Math.min(Math.max(isFew(program, index) ? value : 0, least), most);
  const sizes = [1, 2, 5].flatMap((digit) =>
    [1, 10, 100, 1000, 10_000, 100_000, 1_000_000].map((ten) => digit * ten),
  );
  const rounded = [10, 100, 1000, 10_000, 100_000, 1_000_000].map((ten) => Math.round(value / ten) * ten);
  const figures = [
    start,
    ...[...sizes.map((size) => size * scale), ...sizes, ...rounded].sort((a, b) => a - b),
  ];
  return [...new Set(figures)]
    .filter((figure) => figure >= least && figure <= most && Math.abs(figure) < Math.abs(value))
    .map((figure) => ({ kind: 'steps', least: figure, most: figure }));
}

/** A box parted in two: an option taken from a choice, else the widest range of numbers halved. */
export function halvesOf(program: Program, box: Box): Box[] {
  for (const [index, range] of box) {
    if (range.kind !== 'cells' || range.cells.length < 2) continue;
    const parts = [range.cells.slice(0, 1), range.cells.slice(1)];
    return parts.map((cells) => new Map(box).set(index, { kind: 'cells', cells }));
  }
  let widest: { readonly index: number; readonly width: number } | undefined;
  for (const [index, range] of box) {
    if (range.kind !== 'steps' || range.least === range.most) continue;
    const width = Math.log2(range.most - range.least + 1) + (isFew(program, index) ? 60 : 0);
    if (widest === undefined || width > widest.width) widest = { index, width };
  }
  if (widest === undefined) return [];
  const { index } = widest;
  const { least, most } = box.get(index) as Extract<Range, { kind: 'steps' }>;
  const middle = middleOf(least, most);
  return [
    new Map(box).set(index, { kind: 'steps', least, most: middle }),
    new Map(box).set(index, { kind: 'steps', least: middle + 1, most }),
  ];
}

/** Facts of few values come first: a year settles more than an amount. */
function isFew(program: Program, index: number): boolean {
  const { domain } = program.variables[index] as Variable;
  const least = domain.rangeOf(0).least;
  const most = domain.rangeOf(domain.cells - 1).most;
  return most - least < 200;
}

/** By size rather than by distance, so that small figures are soon told apart from huge ones. */
function middleOf(least: number, most: number): number {
  if (least >= 0 && most > 16 * (least + 1)) return Math.floor(Math.sqrt((least + 1) * (most + 1))) - 1;
  if (most <= 0 && -least > 16 * (-most + 1)) return -Math.floor(Math.sqrt((-most + 1) * (-least + 1)));
  return least + Math.floor((most - least) / 2);
}
