import { poverty } from '@giamngheo/classification';
import { describe, expect, it } from 'vitest';
import { findEdition } from './find-edition.js';

const find = (given: { rulebook?: unknown; date?: string; edition?: string }, locale: 'vi' | 'en' = 'vi') =>
  findEdition({ rulebook: given.rulebook as never, date: given.date, edition: given.edition }, locale);

describe('findEdition', () => {
  it('finds the edition by date, by name, or as given', () => {
    expect(find({ rulebook: poverty, date: '2018-12-31' }).edition?.rulebook.inForce.from).toBe('2016-01-01');
    expect(find({ rulebook: poverty, edition: '2022-01-01' }).edition?.rulebook.inForce.from).toBe(
      '2022-01-01',
    );
    expect(find({ rulebook: poverty.edition('2011-01-01') }).edition?.rulebook.inForce.from).toBe(
      '2011-01-01',
    );
  });

  it.each(['vi', 'en'] as const)(
    'says first what is missing, then what to set, names of the page in code only, %s',
    (locale) => {
      const faults = [{}, { rulebook: 'a/b' }, { rulebook: poverty }].map(
        (given) => find(given, locale).fault as string,
      );
      for (const fault of faults) {
        const [said = '', ...rest] = fault.split(/Người quản trị trang: |Page administrator: /);
        expect(said).not.toMatch(/`|attribute|thuộc tính/);
        expect(rest.join('')).toMatch(/`.+`/);
      }
    },
  );

  it('says a date that no edition is in force on as the language writes it, and any other name as it is', () => {
    expect(find({ rulebook: poverty, date: '1999-01-31' }).fault).toContain('“31/01/1999”');
    expect(find({ rulebook: poverty, date: '1999-01-31' }, 'en').fault).toContain('“31 January 1999”');
    expect(find({ rulebook: poverty, edition: 'first' }).fault).toContain('“first”');
  });
});
