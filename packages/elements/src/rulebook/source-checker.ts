import type { RulebookSource, SourceFault } from './source.js';

/** Checks the files of a source against the format. */
export type SourceChecker = (
  source: RulebookSource,
) => readonly SourceFault[] | Promise<readonly SourceFault[]>;

/** The whole format is large, and only a page that is given plain JSON needs it. */
const loadAndCheck: SourceChecker = async (source) => (await import('./check-source.js')).checkSource(source);

let checker: SourceChecker = loadAndCheck;

/**
 * Puts another check of plain JSON in place, for a page where nothing can be loaded later. Without an argument, the usual
 * one again, which loads the format when it is first needed.
 */
export function setSourceChecker(other: SourceChecker = loadAndCheck): void {
  checker = other;
}

/** Checks a source the way that was set. */
export const checkWithSet: SourceChecker = (source) => checker(source);
