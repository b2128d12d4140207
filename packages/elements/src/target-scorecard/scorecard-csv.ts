import type { Locale } from '@giamngheo/core';
import type { Figure } from '@giamngheo/core/explain';
import { formatUnit } from '@giamngheo/core/explain';
import { labelOf } from '../base/value-words.js';
import { writeCsv } from '../base/write-csv.js';
import { editionOf, type TargetFinding, targetName } from './score-targets.js';
import { stateWord } from './state-marks.js';
import { scorecardWords } from './words.js';

const plain = (figure: Figure | undefined) => (typeof figure?.value === 'boolean' ? null : figure?.value);

/** Findings as a table for a spreadsheet: numbers as they are, shares as parts of one, with clause, edition and source. */
export function scorecardCsv(findings: readonly TargetFinding[], locale: Locale): string {
  return writeCsv([
    scorecardWords[locale].csvColumns,
    ...findings.map((finding) => {
      const { row, figures, missing, sources, edition } = finding;
      const unit = figures.actual?.unit ?? figures.target?.unit;
      return [
        targetName(finding, locale),
        row.place,
        row.name ?? '',
        row.year,
        stateWord(finding, locale),
        plain(figures.actual),
        plain(figures.target),
        plain(figures.path),
        plain(figures.gap),
        unit === 'ratio' ? 'ratio' : formatUnit(unit ?? undefined, locale),
        missing.map((id) => labelOf(edition, id, locale)).join('; '),
        sources
          .map(({ document, label }) => [document.number, label?.[locale]].filter(Boolean).join(', '))
          .join('; '),
        editionOf(finding),
        row.source ?? '',
      ];
    }),
  ]);
}
