/**
 * Cuts a running total into whole numbers that add up: each call takes a share of any size and gives a whole
 * number, and what rounding took or gave is carried to the next call.
 */
export function createRounder() {
  let exact = 0;
  let given = 0;
  return (share) => {
    exact += share;
    const whole = Math.round(exact) - given;
    given += whole;
    return whole;
  };
}

/**
 * Draws places out of `counts` without putting back, so that after as many draws as they sum to, each place
 * was drawn exactly its count of times. Keeps only the counts, whatever their size.
 */
export function createQuota(counts, random) {
  const left = [...counts];
  return () => {
    const at = random.weighted(left);
    left[at] -= 1;
    return at;
  };
}
