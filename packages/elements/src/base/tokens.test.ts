import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tokens } from './tokens.styles.js';

/** Token name to its colours in light and dark. */
const colours = new Map(
  [...tokens.cssText.matchAll(/--gn-color-([a-z-]+), light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name as string, [light as string, dark as string] as const],
  ),
);

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [most, least] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (most + 0.05) / (least + 0.05);
}

const grounds = ['ground', 'raised'];
const inks = ['text', 'muted', 'accent', 'good', 'warn', 'bad'];
const pairs = [
  ...grounds.flatMap((ground) => inks.map((ink) => [ink, ground, 4.5] as const)),
  ['text', 'sunken', 4.5],
  ['muted', 'sunken', 4.5],
  ['on-accent', 'accent', 4.5],
  ...['accent', 'good', 'warn', 'bad'].flatMap(
    (tone) =>
      [
        [tone, `${tone}-wash`, 4.5],
        ['text', `${tone}-wash`, 4.5],
      ] as const,
  ),
  ['edge', 'ground', 3],
  ['edge', 'raised', 3],
  ['focus', 'ground', 3],
] as const;

describe('the design tokens', () => {
  it.each(pairs)('%s on %s has a contrast of at least %f to 1, in light and dark', (ink, ground, least) => {
    for (const mode of [0, 1] as const) {
      const found = contrast(colours.get(ink)?.[mode] ?? '', colours.get(ground)?.[mode] ?? '');
      expect(found).toBeGreaterThanOrEqual(least);
    }
  });

  it('are each listed in the visual language, with the same colours', () => {
    const page = readFileSync(new URL('../../../../docs/visual-language.md', import.meta.url), 'utf8');
    for (const [name, [light, dark]] of colours) {
      expect(page).toContain(`--gn-color-${name}\``);
      expect(page).toContain(light);
      expect(page).toContain(dark);
    }
  });
});
