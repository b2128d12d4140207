import { type Edition, type Facts, factsFor, type MemberFacts } from '@giamngheo/core';

/** What is known of a household and those in it. */
export interface Known {
  readonly household: Facts;
  /** Undefined: nobody said who the members are. */
  readonly members: readonly MemberFacts[] | undefined;
}

/** The household's own facts and its members, as one case. */
export function householdCase({ household, members }: Known): Facts {
  return members === undefined ? household : { ...household, members };
}

/** What an edition about households asks for. */
export function householdFacts(edition: Edition, known: Known, handedOn: Facts): Facts {
  return { ...factsFor(edition, householdCase(known)), ...handedOn };
}

/**
 * What an edition about persons asks for, of one member. A fact of the household that persons have too, under the same id
 * (the place it lives in, the confirmations on it), counts for each member who does not state it: an id means one thing.
 */
export function memberFacts(
  edition: Edition,
  { household }: Known,
  member: MemberFacts,
  handedOn: Facts,
): Facts {
  const shared = edition.vocabulary.find(({ subject }) => subject === 'household')?.facts ?? {};
  const lent = Object.entries(household).filter(([id]) => Object.hasOwn(shared, id));
  return factsFor(edition, { ...Object.fromEntries(lent), ...handedOn, ...member } as Facts);
}

/** The facts that none of the editions asks for: nothing that was given is passed over in silence. */
export function unusedFacts(
  editions: readonly Edition[],
  known: Known,
): readonly { readonly fact: string; readonly member: number | undefined }[] {
  const asked = (of: 'own' | 'member') =>
    new Set(
      editions.flatMap(({ rulebook }) => {
        const own = [...rulebook.facts, ...(rulebook.rawFacts ?? [])];
        if (of === 'own') return own;
        return rulebook.subject === 'person' ? own : (rulebook.memberFacts ?? []);
      }),
    );
  const own = asked('own');
  const ofMembers = asked('member');
  const strangers = (facts: Facts | MemberFacts, known: ReadonlySet<string>) =>
    Object.keys(facts).filter((id) => facts[id] !== undefined && id !== 'members' && !known.has(id));
  return [
    ...strangers(known.household, own).map((fact) => ({ fact, member: undefined })),
    ...(known.members ?? []).flatMap((member, i) =>
      strangers(member, ofMembers).map((fact) => ({ fact, member: i + 1 })),
    ),
  ];
}
