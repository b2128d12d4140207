/** What `giveSecondOpinion` of `@giamngheo/core` says where it cannot confirm. */
interface OpenOpinion {
  readonly verdict: 'open';
  readonly why: string;
  readonly runs: 0;
}

/**
 * Stands in the script for the second engine, which is as large as all elements: a receipt is still checked to the byte and
 * decided again, and the page says that no second engine confirmed it. `giamngheo verify` has it.
 */
export async function giveSecondOpinion(): Promise<OpenOpinion> {
  return {
    verdict: 'open',
    why: 'This page has no second engine; run "giamngheo verify" on the receipt to have one confirm it.',
    runs: 0,
  };
}
