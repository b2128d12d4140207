/** What the contracts below need of a rulebook family; structural, since devkit imports no package of ours. */
export interface FamilyLike {
  readonly id: string;
  readonly editions: readonly EditionLike[];
}

export interface EditionLike {
  readonly id: string;
  readonly name: string;
  readonly rulebook: RulebookLike;
}

export interface RulebookLike {
  readonly inForce: { readonly from: string; readonly until?: string | undefined };
  readonly parameters?: Readonly<Record<string, unknown>> | undefined;
  readonly decisions: readonly {
    readonly id: string;
    readonly outcomes: readonly string[];
    readonly rules: readonly { readonly id: string }[];
  }[];
}

export interface CaseLike {
  readonly id: string;
  readonly kind: string;
  readonly name?: Readonly<Record<'vi' | 'en', string>> | undefined;
  readonly given: Readonly<Record<string, unknown>>;
  readonly on?: string | undefined;
  readonly expect: {
    readonly status: string;
    readonly outcomes?: Readonly<Record<string, unknown>> | undefined;
    readonly rules?: readonly string[] | undefined;
    readonly missing?: readonly string[] | undefined;
    readonly outputs?: Readonly<Record<string, unknown>> | undefined;
    readonly conditional?: readonly string[] | undefined;
  };
}

export interface ResultLike {
  readonly id: string;
  readonly outcome: string | null;
  readonly benefits: Readonly<Record<string, string>> | undefined;
  readonly rules: readonly { readonly id: string }[];
  readonly answers: Readonly<Record<string, { readonly conditional: boolean }>> | undefined;
}

export interface DecisionLike {
  readonly status: string;
  readonly missing: readonly string[];
  readonly decisions: readonly ResultLike[];
  readonly outputs: Readonly<Record<string, { readonly known: boolean; readonly value?: unknown }>>;
}

/** The functions of core that the contracts run. */
export interface CoreLike {
  evaluate(edition: never, facts: never, options: { on?: string }): DecisionLike;
  findGapsAndOverlaps(edition: never): readonly { readonly code: string }[];
  parseRulebook(data: unknown): { readonly faults: readonly unknown[] };
  parseCases(data: unknown): {
    readonly value: { readonly cases: readonly unknown[] } | undefined;
    readonly faults: readonly unknown[];
  };
  parseText(data: unknown): { readonly value: unknown; readonly faults: readonly unknown[] };
}
