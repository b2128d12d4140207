import { describe, expect, it } from 'vitest';
import { keepNumbers } from './keep-numbers.js';

const kept = (text: string) =>
  keepNumbers(text).flatMap((part) => (typeof part === 'string' ? [] : [part.values[0]]));

describe('numbers of instruments', () => {
  it('are kept on one line, whatever stands around them', () => {
    expect(kept('Quyết định số 59/2015/QĐ-TTg, Điều 2; Nghị định 351/2025/NĐ-CP')).toEqual([
      '59/2015/QĐ-TTg',
      '351/2025/NĐ-CP',
    ]);
    expect(kept('Decision No. 12/QĐ-UBND of 5 January 2018')).toEqual(['12/QĐ-UBND']);
    expect(kept('05/2016/TTLT-BKHĐT-BTC')).toEqual(['05/2016/TTLT-BKHĐT-BTC']);
  });

  it('and names of editions are kept so too, to be parted only after the domain', () => {
    expect(kept('classification/poverty@2016-01-01.r1; eligibility/work-abroad@2017-01-01.r12.')).toEqual([
      'poverty@2016-01-01.r1',
      'work-abroad@2017-01-01.r12',
    ]);
  });

  it('are told from years and plain words with a hyphen', () => {
    const text = 'giai đoạn 2016-2020, near-poor, ngày 31/12/2018';
    expect(keepNumbers(text)).toEqual([text]);
  });
});
