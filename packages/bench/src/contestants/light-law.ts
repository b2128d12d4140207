import { poverty } from '@giamngheo/classification';

const { parameters = {} } = poverty.on('2018-12-31').rulebook;

/** A limit by area as the rulebook has it, in đồng per person and month: rural, then urban. */
function lineOf(id: string): readonly [rural: number, urban: number] {
  const { rural, urban } = parameters[id]?.values ?? {};
  if (typeof rural !== 'number' || typeof urban !== 'number')
    throw new Error(`The rulebook of the light rule has no limit ${id} for each area.`);
  return [rural, urban];
}

/** The figures of the light rule, from its rulebook. Each contestant has the rule in its own form. */
export const LINES = {
  poor: lineOf('poorLine'),
  nearPoor: lineOf('nearPoorLine'),
  average: lineOf('averageLine'),
};

/** From so many indicators on a household of a middling income is poor. */
export const MINIMUM_DEPRIVATIONS = parameters.minimumDeprivations?.value as number;
