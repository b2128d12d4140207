import { finding, type MeasureFinding } from './finding.js';
import type { Movement, MovementRow } from './movement.js';
import { readPercentage, roundPercentage, sharesPrintedAs, writePercentage } from './percentage.js';

/** A share as published. */
export interface PublishedRate {
  /** What the figure is, for the message: “hộ nghèo 2017”. */
  readonly about: string;
  readonly part: number;
  readonly whole: number;
  /** The percentage as printed, if it is: `4,52`. */
  readonly printed?: string | undefined;
}

/**
 * Checks a published rate: above 100 %, nothing to divide by, or printed otherwise than the division gives.
 *
 * @returns nothing when the figures agree to the last printed digit
 * @throws {MeasureError} `measures/bad-figure` when the printed percentage cannot be read
 */
export function checkRate({ about, part, whole, printed }: PublishedRate): MeasureFinding[] {
  const shown = printed === undefined ? undefined : readPercentage(printed, about);
  if (whole === 0) {
    return [
      finding('no-denominator', about, '> 0', '0', {
        vi: 'Mẫu số bằng 0 nên không có tỷ lệ.',
        en: 'There is nothing to divide by, so there is no rate.',
      }),
    ];
  }
  const findings: MeasureFinding[] = [];
  if (part > whole) {
    const percent = `${writePercentage(roundPercentage(part, whole, 2), 2)} %`;
    findings.push(
      finding('rate-over-100', about, '≤ 100 %', percent, {
        vi: 'Tỷ lệ trên 100%.',
        en: 'The rate is above 100 %.',
      }),
    );
  }
  if (shown !== undefined) {
    const computed = roundPercentage(part, whole, shown.digits);
    if (computed !== shown.scaled) {
      const [right, wrong] = [computed, shown.scaled].map(
        (one) => `${writePercentage(one, shown.digits)} %`,
      ) as [string, string];
      findings.push(
        finding('rate-differs', about, right, wrong, {
          vi: 'Tỷ lệ in khác với phép chia.',
          en: 'The printed rate is not what the division gives.',
        }),
      );
    }
  }
  return findings;
}

/** A count with the percentage printed beside it, whose total is not printed. */
export interface CountWithRate {
  readonly about: string;
  readonly part: number;
  readonly printed: string;
}

/** The totals, least and most, both whole and included, of which a count is the printed percentage; null for 0 %. */
export function impliedTotals({
  about,
  part,
  printed,
}: CountWithRate): { readonly least: number; readonly most: number } | null {
  const { least, below } = sharesPrintedAs(readPercentage(printed, about));
  if (least.num === 0n) return null;
  // part/total < below, so total > part/below; part/total >= least, so total <= part/least.
  const above = (BigInt(part) * below.den) / below.num + 1n;
  return { least: Number(above), most: Number((BigInt(part) * least.den) / least.num) };
}

/** Checks that counts with printed percentages can be of one total, as rates of one survey must be. */
export function checkSameTotal(figures: readonly CountWithRate[]): MeasureFinding[] {
  const ranges = figures.flatMap((figure) => {
    const range = impliedTotals(figure);
    return range === null ? [] : [{ ...range, about: figure.about }];
  });
  const [first, ...rest] = ranges;
  if (first === undefined) return [];
  const show = ({ least, most }: { least: number; most: number }) => `${least}-${most}`;
  return rest
    .filter((range) => range.least > first.most || range.most < first.least)
    .map((range) =>
      finding('total-differs', `${first.about} / ${range.about}`, show(first), show(range), {
        vi: 'Hai tỷ lệ không cùng một tổng số.',
        en: 'The two rates are not of one total.',
      }),
    );
}

/** Checks that parts add up to a total, such as the columns of a deprivation table to “tổng số thiếu hụt”. */
export function checkSum(about: string, parts: readonly number[], total: number): MeasureFinding[] {
  const sum = parts.reduce((a, b) => a + b, 0);
  if (sum === total) return [];
  return [
    finding('sum-differs', about, String(sum), String(total), {
      vi: 'Tổng khác với tổng của các phần.',
      en: 'The total is not the sum of its parts.',
    }),
  ];
}

/** A movement row as published; columns 4 and 8 are often left blank. */
export type PublishedMovement = Pick<
  MovementRow,
  'start' | 'left' | 'leftOther' | 'cameFromOther' | 'fellBack' | 'new' | 'end'
> &
  Partial<MovementRow>;

/**
 * What the other columns leave over of column 9: above 0 an increase (column 8) and below 0 a decrease (column 4) that has
 * still to be explained.
 */
export function residualOf(row: PublishedMovement): number {
  const { start, left, leftOther, otherDecrease = 0, cameFromOther, fellBack, otherIncrease = 0, end } = row;
  const computed =
    start - left - leftOther - otherDecrease + cameFromOther + fellBack + row.new + otherIncrease;
  return end - computed - (row.fellBackOrNew ?? 0);
}

/** Checks 9 = 1 - 2 - 3 - 4 + 5 + 6 + 7 + 8. The residual is named, never put into a column. */
export function checkMovementRow(about: string, row: PublishedMovement): MeasureFinding[] {
  const residual = residualOf(row);
  if (residual === 0) return [];
  const column = residual > 0 ? 8 : 4;
  return [
    finding('movement-differs', about, String(row.end - residual), String(row.end), {
      vi: `Cột 9 không bằng 1-2-3-4+5+6+7+8; còn ${Math.abs(residual)} phải giải thích ở cột ${column}.`,
      en: `Column 9 is not 1-2-3-4+5+6+7+8; ${Math.abs(residual)} are left to explain in column ${column}.`,
    }),
  ];
}

/** Checks the two tables against each other: poor 2 = near-poor 5, and poor 5 = near-poor 3. */
export function checkMovementTables(
  about: string,
  { poor, nearPoor }: { readonly poor: PublishedMovement; readonly nearPoor: PublishedMovement } | Movement,
): MeasureFinding[] {
  const pairs = [
    ['2 (hộ nghèo) = 5 (hộ cận nghèo)', 'poor 2 = near-poor 5', poor.left, nearPoor.cameFromOther],
    ['5 (hộ nghèo) = 3 (hộ cận nghèo)', 'poor 5 = near-poor 3', poor.cameFromOther, nearPoor.leftOther],
  ] as const;
  return pairs
    .filter(([, , a, b]) => a !== b)
    .map(([vi, en, a, b]) =>
      finding('tables-differ', about, String(a), String(b), {
        vi: `Hai biểu phải khớp ở cột ${vi}.`,
        en: `The two tables must agree in columns ${en}.`,
      }),
    );
}
