/**
 * What all contestants of a section give: the class as its place in poor, nearPoor, average, aboveAverage; in the heavy
 * section the fifteen benefits follow as bits above the class. 255 where a blank leaves the class open.
 */
export type Answers = Int32Array;

/** Answers households one at a time, from `from` up to `until`, excluded, each at its own place. */
export type OneByOne = (from: number, until: number, answers: Answers) => void | Promise<void>;

/** Answers all households in one go. Reading the answers into the common form is not timed. */
export interface AllAtOnce {
  run(): void | Promise<void>;
  read(answers: Answers): void | Promise<void>;
  /** Seconds of processor time that other processes used for the last run. */
  cpuElsewhere?(): number;
  close?(): void | Promise<void>;
}

/** One evaluator that takes part in a section. */
export interface Contestant<Households> {
  readonly name: string;
  /** What to know when reading its figures. */
  readonly note?: string;
  /** Makes it ready, in the best shape it has: what is done once for all households is done here. */
  prepare(households: Households): OneByOne | AllAtOnce | Promise<OneByOne | AllAtOnce>;
}
