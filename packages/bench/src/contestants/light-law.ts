/** The figures of the light rule, đồng per person and month: rural, then urban. Each contestant has the rule in its own form. */
export const LINES = {
  poor: [700_000, 900_000],
  nearPoor: [1_000_000, 1_300_000],
  average: [1_500_000, 1_950_000],
} as const;

/** From so many indicators on a household of a middling income is poor. */
export const MINIMUM_DEPRIVATIONS = 3;
