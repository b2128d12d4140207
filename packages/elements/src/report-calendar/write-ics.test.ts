import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, foldLine, writeIcs } from './write-ics.js';

const event = {
  uid: 'targets/reports district yearly 2018@giamngheo',
  day: '2018-12-31',
  summary: 'Hạn báo cáo năm; huyện, thành phố',
  description: 'Phải gửi trước ngày này.\nCăn cứ: Kế hoạch, mục VII.18',
};

describe('a calendar file', () => {
  it('has whole days, a stamp that no clock gives, and ends each line with CRLF', () => {
    const text = writeIcs([event], 'Lịch báo cáo', '2018-07-01');
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('DTSTART;VALUE=DATE:20181231\r\nDTEND;VALUE=DATE:20190101\r\n');
    expect(text).toContain('DTSTAMP:20180701T000000Z\r\n');
    expect(writeIcs([event], 'Lịch báo cáo', '2018-07-01')).toBe(text);
  });

  it('escapes what would end a value', () => {
    expect(escapeText('a,b;c\\d\ne\r\nf')).toBe('a\\,b\\;c\\\\d\\ne\\nf');
  });

  it('folds by octets: no line is longer than 75, none cuts a letter, and unfolding gives the text back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('ế', 'a', 'ữ', ' ', 'Đ', '😀'), maxLength: 300 }),
        (line) => {
          const folded = foldLine(line);
          for (const piece of folded.split('\r\n'))
            expect(new TextEncoder().encode(piece).length).toBeLessThanOrEqual(75);
          expect(folded.replaceAll('\r\n ', '')).toBe(line);
        },
      ),
    );
  });
});
