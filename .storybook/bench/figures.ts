import type { Rulebook } from '@giamngheo/core';
import type { Figure } from '@giamngheo/core/format';

/** A place in a rulebook. */
export type Path = readonly (string | number)[];

/** One figure of a rulebook: what it is a figure of, and where it stands. */
export interface FigurePlace {
  readonly parameter: string;
  /** The fact that it varies by, with the option it is for. */
  readonly option: { readonly fact: string; readonly id: string } | undefined;
  /** The first day of its period. */
  readonly from: string | undefined;
  readonly unit: string | undefined;
  readonly value: Figure;
  readonly path: Path;
}

/** Every figure of a rulebook, in the order of the file. */
export function listFigures({ parameters = {} }: Rulebook): readonly FigurePlace[] {
  return Object.entries(parameters).flatMap(([parameter, { by, unit, periods, ...stated }]) => {
    const within = (
      { value, values }: Pick<typeof stated, 'value' | 'values'>,
      path: Path,
      from: string | undefined,
    ): readonly FigurePlace[] => [
      ...(value === undefined
        ? []
        : [{ parameter, option: undefined, from, unit, value, path: [...path, 'value'] }]),
      ...Object.entries(values ?? {}).map(([id, one]) => ({
        parameter,
        option: by === undefined ? undefined : { fact: by, id },
        from,
        unit,
        value: one,
        path: [...path, 'values', id],
      })),
    ];
    const own: Path = ['parameters', parameter];
    return [
      ...within(stated, own, undefined),
      ...(periods ?? []).flatMap((period, i) => within(period, [...own, 'periods', i], period.from)),
    ];
  });
}

/** Puts a value at a place of plain data. */
export function putAt(data: unknown, path: Path, value: unknown): void {
  const { holder, key } = placeOf(data, path);
  holder[key] = value;
}

/** Takes a place out of plain data; the places after it in a list move up. */
export function removeAt(data: unknown, path: Path): void {
  const { holder, key } = placeOf(data, path);
  if (Array.isArray(holder)) holder.splice(key as number, 1);
  else delete holder[key];
}

function placeOf(
  data: unknown,
  path: Path,
): { holder: Record<string | number, unknown>; key: string | number } {
  const at = path
    .slice(0, -1)
    .reduce<unknown>((one, key) => (one as Record<string | number, unknown>)[key], data);
  return { holder: at as Record<string | number, unknown>, key: path.at(-1) as string | number };
}
