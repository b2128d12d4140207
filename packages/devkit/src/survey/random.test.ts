import { describe, expect, it } from 'vitest';
import { createRandom } from './survey.mjs';

const take = (seed: number, stream?: number) => {
  const random = createRandom(seed, stream);
  return Array.from({ length: 8 }, () => random.integer(0, 999));
};

describe('the random numbers', () => {
  it('are the same for the same seed, on every machine', () => {
    expect(take(2018)).toEqual(take(2018));
    expect(take(2018)).toMatchInlineSnapshot(`
      [
        976,
        664,
        805,
        455,
        779,
        971,
        4,
        668,
      ]
    `);
  });

  it('differ for near seeds and for each stream of a seed', () => {
    expect(take(2018)).not.toEqual(take(2019));
    expect(take(2018)).not.toEqual(take(2018, 1));
  });

  it('lie evenly between their limits, both included', () => {
    const random = createRandom(1);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 100_000; draw++) {
      const number = random.integer(0, 9);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it('never draw a place of no weight', () => {
    const random = createRandom(1);
    const drawn = new Set(Array.from({ length: 1000 }, () => random.weighted([0, 3, 0, 1, 0])));
    expect([...drawn].sort()).toEqual([1, 3]);
  });
});
