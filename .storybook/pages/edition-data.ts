import type { Case, Edition, RulebookFamily } from '@giamngheo/core';

/** An edition with its cases. */
export interface EditionWithCases {
  readonly edition: Edition;
  readonly cases: readonly Case[];
}

/** One edition with all that its pages read. */
export interface EditionData extends EditionWithCases {
  /** The edition before; undefined for the first. */
  readonly before: EditionWithCases | undefined;
  /** The same edition as it was last published; undefined while none was. */
  readonly published: Edition | undefined;
  /** What the ids of the rulebook's pages begin with: `classification-poverty`. */
  readonly pages: string;
}

/** A rulebook with all that its pages read. */
export interface RulebookData {
  readonly family: RulebookFamily;
  readonly pages: string;
  /** One edition by name, the same object at every call. */
  edition(name: string): EditionData;
}

/**
 * Puts a rulebook folder together for its pages.
 * @param cases cases of each edition, by name; none where there is no cases.json
 * @param published rulebook.json as last published, by the edition's name
 */
export function aboutRulebook(
  family: RulebookFamily,
  pages: string,
  cases: Readonly<Record<string, unknown>>,
  published: Readonly<Record<string, unknown>>,
): RulebookData {
  const casesOf = (name: string) => (cases[name] ?? []) as readonly Case[];
  const known = new Map(
    family.editions.map((edition, i) => {
      const before = family.editions[i - 1];
      const data: EditionData = {
        edition,
        cases: casesOf(edition.name),
        before: before === undefined ? undefined : { edition: before, cases: casesOf(before.name) },
        published:
          published[edition.name] === undefined
            ? undefined
            : { ...edition, rulebook: published[edition.name] as Edition['rulebook'] },
        pages,
      };
      return [edition.name, data];
    }),
  );
  return { family, pages, edition: (name) => known.get(name) as EditionData };
}
