import { formatUnit } from '@giamngheo/core/explain';
import { describe, expect, it } from 'vitest';
import { citationsOfRulebook } from '../../packages/cli/src/clauses/citations.js';
import { listFigures } from '../bench/figures.js';
import { allEditions } from '../guides/all-rulebooks.js';
import { sayNote } from './law-page.js';

/** Units that are written alike in every language. */
const SYMBOLS = ['kg', 'kWh', 'km', 'ha', 'm²', '%', 'VND'];

describe.each(['vi', 'en'] as const)('what the pages say in %s', (locale) => {
  it('has words for every unit of a figure', () => {
    const units = new Set(
      allEditions.flatMap(({ rulebook }) => listFigures(rulebook).map(({ unit }) => unit)),
    );
    const bare = [...units].filter((unit) => {
      const words = formatUnit(unit, locale).split(/\/| per /);
      return unit?.split('/').some((id) => words.includes(id) && !isWord(id));
    });
    expect(bare).toEqual([]);
    function isWord(id: string): boolean {
      // "times" is an English word as well as an id.
      return SYMBOLS.includes(id) || (locale === 'en' && /^[a-z]+$/.test(id));
    }
  });

  it('has the words of every note that a clause carries', () => {
    for (const { rulebook } of allEditions) {
      const notes = citationsOfRulebook(rulebook).filter(({ kind }) => kind === 'note');
      for (const { id } of notes)
        expect(sayNote(rulebook, id)?.[locale], `${rulebook.id} ${id}`).toBeTruthy();
    }
  });
});
