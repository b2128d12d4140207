import type { WordChange } from '@giamngheo/core/diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinChanges } from './join-changes.js';

const removed = (text: string): WordChange => ({ kind: 'removed', text });
const added = (text: string): WordChange => ({ kind: 'added', text });
const same = (text: string): WordChange => ({ kind: 'same', text });
const textOf = (pieces: readonly WordChange[], without: WordChange['kind']) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('words changed one after the other', () => {
  it('are shown as one phrase that went and one that came', () => {
    const pieces = [removed('chưa'), added('theo'), same(' '), removed('có'), added('nguồn'), same(' mới')];
    expect(joinChanges(pieces)).toEqual([removed('chưa có'), added('theo nguồn'), same(' mới')]);
  });

  it('stay apart where a word between them is the same', () => {
    const pieces = [removed('700'), added('900'), same(' đồng '), removed('đến'), added('từ')];
    expect(joinChanges(pieces)).toEqual(pieces);
  });

  it('are not parted by one short word, and are by a figure', () => {
    const around = (text: string) => [
      removed('trạm'),
      added('cơ sở'),
      same(text),
      removed('tế'),
      added('tế xã'),
    ];
    expect(joinChanges(around(' y '))).toEqual([removed('trạm y tế'), added('cơ sở y tế xã')]);
    const uneven = [removed('khám'), added('xã; Y'), same(' tế'), added(': thiếu hụt')];
    expect(joinChanges(uneven)).toEqual([removed('khám tế'), added('xã; Y tế: thiếu hụt')]);
    expect(joinChanges(around(' 3 '))).toEqual(around(' 3 '));
    const came = [added('hộ'), same(' y '), added('xã')];
    expect(joinChanges(came)).toEqual(came);
  });

  it('leave both texts as they were', () => {
    const piece = fc.record({
      kind: fc.constantFrom('same', 'removed', 'added'),
      text: fc.constantFrom(' ', 'thu', 'nhập', '  ', 'từ', ' y ', ' 3 '),
    });
    fc.assert(
      fc.property(fc.array(piece as fc.Arbitrary<WordChange>), (pieces) => {
        const joined = joinChanges(pieces);
        expect(textOf(joined, 'added')).toBe(textOf(pieces, 'added'));
        expect(textOf(joined, 'removed')).toBe(textOf(pieces, 'removed'));
      }),
    );
  });
});
