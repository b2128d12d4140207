/**
 * What the authority decided, as the host recorded it. The element never concludes it from the criteria: a household that
 * meets them is poor or near-poor only once recognised.
 */
export interface Recognition {
  readonly status: 'recognised' | 'notRecognised' | 'pending';
  /** The outcome that was recognised, by id: `poor`. */
  readonly outcome?: string;
  /** The day of the decision, `YYYY-MM-DD`. */
  readonly on?: string;
  /** Who decided: "Chủ tịch Ủy ban nhân dân xã Gia Hưng". */
  readonly by?: string;
  /** The number of the decision: "123/QĐ-UBND". */
  readonly number?: string;
}
