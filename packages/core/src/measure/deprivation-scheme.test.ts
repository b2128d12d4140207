import { describe, expect, it } from 'vitest';
import { type Edition, withOverlay } from '../edition/index.js';
import type { Rulebook } from '../format/types.js';
import { poverty } from '../testing/published-poverty.js';
import { deprivationSchemeOf } from './deprivation-scheme.js';

const edition = poverty.edition('2016-01-01');
const change = (changed: Partial<Rulebook>): Edition => ({
  ...edition,
  rulebook: { ...edition.rulebook, ...changed },
});

describe('what an edition declares', () => {
  it('is read from the rulebook: indicators, cut-off, dimensions, with the clauses of the cut-off', () => {
    const scheme = deprivationSchemeOf(edition);
    expect(scheme).toMatchObject({ cutoff: 3, persons: 'memberCount' });
    expect(scheme?.indicators).toHaveLength(10);
    expect(scheme?.dimensions.map(({ id, indicators }) => [id, indicators.length])).toEqual([
      ['health', 2],
      ['education', 2],
      ['housing', 2],
      ['waterAndSanitation', 2],
      ['information', 2],
    ]);
    expect(scheme?.sources.map(({ ref }) => ref)).toEqual(['qd-59-2015#art-2.1', 'qd-59-2015#art-2.2']);
    for (const name of ['2022-01-01', '2027-01-01']) {
      const later = deprivationSchemeOf(poverty.edition(name));
      expect([later?.indicators.length, later?.dimensions.length]).toEqual([12, 6]);
    }
  });

  it('is nothing where an edition looks at income alone', () => {
    expect(deprivationSchemeOf(poverty.edition('2011-01-01'))).toBeUndefined();
  });

  it('follows the cut-off of an overlay', () => {
    const own = withOverlay(edition, {
      id: 'local/four',
      changes: edition.id,
      edition: edition.name,
      label: { vi: 'Bốn', en: 'Four' },
      sources: ['qd-59-2015#art-2.1'],
      parameters: { minimumDeprivations: { unit: 'indicator', value: 4, sources: ['qd-59-2015#art-2.1'] } },
    });
    expect(deprivationSchemeOf(own)?.cutoff).toBe(4);
  });
});

describe('a declaration that leads elsewhere', () => {
  const deprivation = edition.rulebook.deprivation as NonNullable<Rulebook['deprivation']>;
  const cutoff = (value: number) => ({
    parameters: {
      ...edition.rulebook.parameters,
      minimumDeprivations: { unit: 'indicator', value, sources: ['qd-59-2015#art-2.1'] },
    },
  });

  it.each([
    ['a cut-off that nobody can reach', cutoff(11), 'deprivation.cutoff'],
    ['a cut-off that everybody reaches', cutoff(0), 'deprivation.cutoff'],
    ['a cut-off by area', { deprivation: { ...deprivation, cutoff: 'poorLine' } }, 'deprivation.cutoff'],
    [
      'persons that are no number',
      { deprivation: { ...deprivation, persons: 'area' } },
      'deprivation.persons',
    ],
    [
      'a clause that is not there',
      { deprivation: { ...deprivation, sources: ['qd-59-2015#art-99'] } },
      'deprivation.sources',
    ],
  ])('is refused: %s', (_, changed, path) => {
    expect(() => deprivationSchemeOf(change(changed))).toThrow(path);
  });
});
