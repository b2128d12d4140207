import type { TemplateResult } from 'lit';
import { describe, expect, it } from 'vitest';
import { messageView, withCode } from './message-view.js';

const drawn = (message: string) =>
  withCode(message).map((part) =>
    typeof part === 'string' ? part : (part as TemplateResult).strings.join(String(part.values[0])),
  );

describe('withCode', () => {
  it('draws what stands between backticks as code, and keeps all else', () => {
    expect(drawn('Set `date`, as `2018-12-31`.')).toEqual([
      'Set ',
      '<code>date</code>',
      ', as ',
      '<code>2018-12-31</code>',
      '.',
    ]);
    expect(drawn('')).toEqual(['']);
  });

  it('leaves a backtick alone where it is', () => {
    expect(drawn('No “a`b” here')).toEqual(['No “a`b” here']);
  });
});

describe('messageView', () => {
  it('gives the reader a paragraph, and whoever runs the page one of their own', () => {
    const [said, ...more] = messageView('There are no figures.\nPage administrator: set `data`.');
    expect(said?.values[1]).toEqual(['There are no figures.']);
    expect(more.map(({ values }) => values[0])).toEqual(['small']);
  });
});
