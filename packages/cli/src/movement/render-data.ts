import type { MovedHouseholds, SurveyMovement, SurveyTotals } from '@giamngheo/batch';
import { canonicalJson } from '@giamngheo/core/receipt';
import { csvLines } from '../text/csv-lines.js';
import { decimalOf, fractionText, shareJson } from '../text/exact-share.js';
import { isCompared, ratesOf } from './rates.js';

const totalsJson = (file: string, { rows, withoutId, edition }: SurveyTotals) => ({
  file,
  rows,
  withoutId,
  edition: edition ?? null,
});

const partJson = (part: MovedHouseholds) => ({
  ...part,
  rates: ratesOf(part.transitions).map(({ share, ...one }) => ({ ...one, share: shareJson(share) })),
});

/** The movement as JSON, with keys in canonical order (RFC 8785). `paths`: the two files, as the user wrote them. */
export function renderMovementJson(
  { decision, before, after, groups, ...whole }: SurveyMovement,
  paths: readonly [string, string],
): string {
  const data = {
    decision,
    before: totalsJson(paths[0], before),
    after: totalsJson(paths[1], after),
    ...partJson(whole),
    groups: groups.map(({ column, groups: all }) => ({ column, groups: all.map(partJson) })),
  };
  return `${JSON.stringify(JSON.parse(canonicalJson(data)), undefined, 2)}\n`;
}

const head = ['column', 'group', 'from', 'to', 'count', 'of', 'share', 'shareFraction'];

/**
 * The movement as CSV, a row a transition: `column` and `group` are empty for all households. `of` and the shares are empty
 * where one of the two is no outcome; `share` has six decimals, a half rounded up, and the fraction is exact.
 */
export function renderMovementCsv({ transitions, groups }: SurveyMovement): string {
  return csvLines(head, [
    ...rowsOf('', '', transitions),
    ...groups.flatMap(({ column, groups: all }) =>
      all.flatMap((one) => rowsOf(column, one.group, one.transitions)),
    ),
  ]);
}

function rowsOf(column: string, group: string, transitions: MovedHouseholds['transitions']): string[][] {
  const rates = new Map(ratesOf(transitions).map((rate) => [`${rate.from} ${rate.to}`, rate]));
  return transitions.map((one) => {
    const rate = isCompared(one) ? rates.get(`${one.from} ${one.to}`) : undefined;
    const shares =
      rate === undefined ? ['', '', ''] : [String(rate.of), decimalOf(rate.share), fractionText(rate.share)];
    return [column, group, one.from, one.to, String(one.count), ...shares];
  });
}
