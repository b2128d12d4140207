import type { Explanation } from './explain.js';
import type { Line } from './paragraphs.js';

/**
 * An explanation as plain text for a terminal or a letter: headed paragraphs, two spaces a step in, and a mark before each
 * comparison: ✓ speaks for the rule, ✗ against it, ? is not known. Lines are not wrapped. Ends with a line break.
 */
export function formatExplanation(explanation: Explanation): string {
  const [first, ...rest] = explanation.paragraphs;
  const blocks = rest.map(({ heading, lines }) => [heading, ...lines.map(formatLine)].join('\n'));
  const top = [
    first?.heading ?? explanation.title,
    explanation.edition,
    '',
    ...(first?.lines ?? []).map(({ text }) => text),
  ];
  return `${[top.join('\n'), ...blocks].join('\n\n')}\n`;
}

function formatLine({ text, kind, depth, mark }: Line): string {
  const indent = '  '.repeat(depth + 1);
  if (kind === 'condition') return `${indent}${mark === true ? '✓' : mark === false ? '✗' : '?'} ${text}`;
  return kind === 'remark' ? `${indent}(${text})` : `${indent}${text}`;
}
