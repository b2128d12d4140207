import type { Edition } from '@giamngheo/core';
import type { Parameter } from '@giamngheo/core/format';
import type { Program } from '@giamngheo/core/program';
import { derivedInIds } from '@giamngheo/core/words';
import { markdownTable } from '../text/markdown-table.js';

const code = (id: string) => `\`${id}\``;

/** The figures of an edition, and the facts that follow from others. */
export function figureTables({ rulebook, texts }: Edition, program: Program): readonly string[] {
  const parameters = Object.entries(rulebook.parameters ?? {}).map(([id, parameter]) => [
    code(id),
    texts.en.parameters?.[id] ?? '',
    figuresOf(parameter),
    parameter.unit ?? '',
    [
      ...new Set([
        ...(parameter.sources ?? []),
        ...(parameter.periods ?? []).flatMap(({ sources }) => sources),
      ]),
    ]
      .map(code)
      .join(', '),
    program.parameters.get(id)?.evidence ?? '',
  ]);
  const derived = Object.entries(rulebook.derived ?? {}).map(([id, one]) => [
    code(id),
    texts.en.derived?.[id] ?? '',
    code(derivedInIds(one)),
    one.unit ?? '',
    (one.sources ?? []).map(code).join(', '),
  ]);
  return [
    ...(parameters.length > 0
      ? [
          '### Parameters',
          markdownTable(['parameter', 'words', 'figure', 'unit', 'sources', 'evidence'], parameters),
        ]
      : []),
    ...(derived.length > 0
      ? ['### Derived facts', markdownTable(['derived fact', 'words', 'formula', 'unit', 'sources'], derived)]
      : []),
  ];
}

function figuresOf({ value, values, by, periods }: Parameter): string {
  const stated = (one: Pick<Parameter, 'value' | 'values'>) =>
    one.values === undefined
      ? sayFigure(one.value)
      : Object.entries(one.values)
          .map(([option, figure]) => `${option}: ${sayFigure(figure)}`)
          .join('; ');
  const lines = [
    ...(value === undefined && values === undefined ? [] : [stated({ value, values })]),
    ...(periods ?? []).map((period) => `${period.from} to ${period.until ?? 'now'}: ${stated(period)}`),
  ];
  return `${by === undefined ? '' : `by \`${by}\`: `}${lines.join('<br>')}`;
}

function sayFigure(figure: unknown): string {
  if (typeof figure === 'number') return figure.toLocaleString('en-US', { maximumFractionDigits: 12 });
  return Array.isArray(figure) ? figure.join(', ') : String(figure ?? '');
}
