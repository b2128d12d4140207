import type { Bilingual } from '../format/types.js';
import type { Program } from '../program/program.js';
import type { Dependencies } from './dependencies.js';
import { exampleOf } from './example.js';
import { type Search, SubjectFinder } from './find-subject.js';
import type { AnalysisCode, AnalysisFinding, Example, Place } from './finding.js';
import type { Workbench } from './workbench.js';

/** What a finding has of its own; the rest follows from its code. */
interface FindingDraft {
  readonly code: AnalysisCode;
  readonly where: Omit<Place, 'edition'>;
  readonly message: Bilingual;
  readonly example?: Example | undefined;
  readonly certain?: boolean;
}

/** The codes after which no case is decided otherwise than the rulebook means: something is merely idle. */
const WARNINGS: readonly AnalysisCode[] = [
  'analysis/subsumed-condition',
  'analysis/unused-parameter',
  'analysis/unused-fact',
  'analysis/unused-derived',
  'analysis/source-not-in-force',
  'analysis/stale-acceptance',
];

/** A draft as a finding in an edition. */
export function asFinding(edition: string, draft: FindingDraft, weight?: 'warning'): AnalysisFinding {
  const { code, where, message, example, certain = true } = draft;
  return {
    code,
    weight: weight ?? (WARNINGS.includes(code) ? 'warning' : 'fault'),
    where: { edition, ...where },
    message,
    example,
    certain,
  };
}

/** The analysis of one edition as it goes. */
export class Inquiry {
  readonly program: Program;
  readonly needs: Dependencies;
  readonly finder: SubjectFinder;
  readonly findings: AnalysisFinding[] = [];

  constructor(bench: Workbench) {
    this.program = bench.program;
    this.needs = bench.needs;
    this.finder = new SubjectFinder(bench);
  }

  /** Notes a finding. */
  add(draft: FindingDraft, weight?: 'warning'): void {
    this.findings.push(asFinding(this.program.edition.name, draft, weight));
  }

  /** A subject that was searched for, with its other facts filled in, as an example. */
  exampleFrom(found: Search): Example | undefined {
    return typeof found === 'string' ? undefined : exampleOf(this.program, this.finder.complete(found));
  }

  /** Some subject, with what evaluation says of it. */
  anyExample(): Example | undefined {
    return this.exampleFrom(this.finder.find(this.program.diagram.terminal(true)));
  }
}
