import { describe, expect, it } from 'vitest';
import { DocumentError } from '../error/index.js';
import { parseRulebook } from '../format/index.js';
import { programOf } from '../program/index.js';
import { smallEdition } from '../testing/small-edition.js';
import { explainFault, sayFault } from './say-fault.js';

describe('a fault in words', () => {
  it('is in Vietnamese what is wrong, what to do, and what was found where that reads the same in any language', () => {
    const [fault] = parseRulebook({ ...smallEdition.rulebook, facts: [] }).faults;
    expect(sayFault(fault as never, 'vi')).toBe(
      'format/empty tại facts: Danh sách không có mục nào. Thêm ít nhất một mục. Hiện là: danh sách trống.',
    );
    expect(sayFault(fault as never, 'en')).toMatch(
      /^format\/empty at facts: expected .*; found an empty list/,
    );
  });

  it('keeps words of English out of Vietnamese', () => {
    const fault = {
      code: 'format/missing-key',
      path: '',
      expected: 'a key',
      found: 'nothing',
      remedy: 'Add it.',
    };
    expect(sayFault(fault, 'vi')).toBe(
      'format/missing-key tại tài liệu: Thiếu một khóa bắt buộc. Bổ sung khóa đó.',
    );
  });

  it('says what linking finds as well', () => {
    const edition = smallEdition;
    const facts = [...edition.rulebook.facts, 'noSuchFact'];
    expect(() => programOf({ ...edition, rulebook: { ...edition.rulebook, facts } })).toThrow(
      expect.toSatisfy(
        (error: unknown) =>
          error instanceof DocumentError &&
          error.faults.every((fault) => explainFault(fault, 'vi')?.startsWith('Danh mục không có') === true),
      ),
    );
  });

  it('is as the fault itself has it where a code has no words', () => {
    const fault = { code: 'engine/path', path: 'a', expected: 'b', found: 'c', remedy: 'D.' };
    expect(explainFault(fault, 'vi')).toBeUndefined();
    expect(sayFault(fault, 'vi')).toBe('engine/path at a: expected b; found c. D.');
  });
});
