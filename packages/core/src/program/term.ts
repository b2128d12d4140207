/** What a comparison may have on one side. */
export interface Term {
  /** The fact, parameter or derived fact; undefined for a literal. */
  readonly id: string | undefined;
  readonly origin: 'fact' | 'parameter' | 'derived' | 'literal';
  readonly type: 'boolean' | 'choice' | 'number' | 'date' | 'list';
  readonly unit: string | undefined;
  readonly scope: 'subject' | 'member';
  /** An open number or date: the variable that holds it. Undefined where `root` says the value. */
  readonly variable: number | undefined;
  /** A term of few values: the diagram whose terminals they are. Undefined for an open number. */
  readonly root: number | undefined;
  /** A literal's options, or a choice's. */
  readonly options: readonly string[] | undefined;
  /** The facts it stands on. */
  readonly bases: readonly string[];
}
