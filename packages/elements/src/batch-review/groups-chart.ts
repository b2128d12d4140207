import { type SVGTemplateResult, svg } from 'lit';
import { type Chart, type ChartColours, textWidth } from '../base/chart.js';
import type { GroupCounts } from './messages.js';

/** What bars of communes are drawn from. */
interface GroupsOptions {
  readonly groups: readonly GroupCounts[];
  /** Keys of the counts in the order of the bars. */
  readonly keys: readonly string[];
  readonly width: number;
  readonly name: string;
  readonly unnamed: string;
  readonly colours: ChartColours;
}

const LINE = 46;

/** How the parts of a bar are told apart without colour: full, hatched in three ways, empty, dotted. */
const fills: readonly ((colours: ChartColours) => SVGTemplateResult)[] = [
  ({ accent }) => svg`<rect width="8" height="8" fill=${accent} />`,
  ({ accent, ground }) =>
    svg`<rect width="8" height="8" fill=${ground} /><path d="M-2 2l4-4M0 8l8-8M6 10l4-4" stroke=${accent} stroke-width="3" />`,
  ({ accent, ground }) =>
    svg`<rect width="8" height="8" fill=${ground} /><path d="M0 4h8" stroke=${accent} stroke-width="2" />`,
  ({ accent, wash }) =>
    svg`<rect width="8" height="8" fill=${wash} /><circle cx="4" cy="4" r="1.3" fill=${accent} />`,
  ({ muted, ground }) =>
    svg`<rect width="8" height="8" fill=${ground} /><path d="M4 0v8" stroke=${muted} stroke-width="1.2" />`,
  ({ tones, ground }) =>
    svg`<rect width="8" height="8" fill=${ground} /><path d="M0 0l8 8M8 0l-8 8" stroke=${tones.bad} stroke-width="1.4" />`,
];

/** The pattern of a part: the last ones are kept for what is not decided and what is faulty. */
export function patternOf(keys: readonly string[], key: string): number {
  if (key === 'invalid') return 5;
  if (key === 'undetermined') return 4;
  return Math.min(3, keys.indexOf(key));
}

/** The patterns, to be defined once in the drawing that uses them. */
const patterns = (colours: ChartColours, prefix: string) =>
  svg`<defs>${fills.map(
    (fill, i) =>
      svg`<pattern id=${`${prefix}${i}`} width="8" height="8" patternUnits="userSpaceOnUse">${fill(colours)}</pattern>`,
  )}</defs>`;

/** A bar for each commune, parted by what came out of its rows; its length is their number. */
export function groupsChart({ groups, keys, width, name, unnamed, colours }: GroupsOptions): Chart {
  const most = Math.max(1, ...groups.map(({ rows }) => rows));
  const bars = groups.map((group, i) => {
    let x = 0;
    const y = i * LINE;
    const parts = keys.flatMap((key) => {
      const count = group.counts[key] ?? 0;
      if (count === 0) return [];
      const length = (count / most) * (width - 2);
      const start = x + 1;
      x += length;
      const fits = textWidth(String(count), 12) + 8 < length;
      return [
        svg`<rect x=${start} y=${y + 20} width=${length} height="18" fill=${`url(#part${patternOf(keys, key)})`} stroke=${colours.edge} stroke-width="1" />`,
        ...(fits
          ? [
              svg`<rect x=${start + length / 2 - textWidth(String(count), 12) / 2 - 3} y=${y + 22} width=${textWidth(String(count), 12) + 6} height="14" rx="3" fill=${colours.ground} />
                <text x=${start + length / 2} y=${y + 33} text-anchor="middle" font-size="12" fill=${colours.text}>${count}</text>`,
            ]
          : []),
      ];
    });
    return svg`<text x="0" y=${y + 14} fill=${colours.text}>${group.name || unnamed}</text>
      <text x=${width} y=${y + 14} text-anchor="end" font-size="13" fill=${colours.muted}>${group.rows}</text>${parts}`;
  });
  return {
    width,
    height: Math.max(1, groups.length * LINE),
    name,
    body: svg`${patterns(colours, 'part')}${bars}`,
  };
}

/** A sample of a part's pattern for the key of the drawing. */
export function patternSample(
  keys: readonly string[],
  key: string,
  colours: ChartColours,
): SVGTemplateResult {
  const i = patternOf(keys, key);
  return svg`<defs><pattern id=${`key${i}`} width="8" height="8" patternUnits="userSpaceOnUse">${fills[i]?.(colours)}</pattern></defs><rect x="0.5" y="0.5" width="23" height="15" fill=${`url(#key${i})`} stroke=${colours.edge} />`;
}
