import type { Edition } from '../edition/edition.js';
import type { Benefit, Evidence, Fact, LegalDocument, Operator, Subject } from '../format/types.js';
import type { Diagram } from './diagram.js';
import type { Domain } from './domain.js';
import type { Term } from './term.js';

/** A source part as results carry it: the clause with its words, and how sure we are of it. */
export interface ResolvedSource {
  /** `document#part`, or `document` alone. */
  readonly ref: string;
  readonly document: Pick<LegalDocument, 'id' | 'number' | 'title'>;
  readonly label: { readonly vi: string; readonly en: string } | undefined;
  /** The clause, verbatim; undefined where the text itself was not readable. */
  readonly quote: string | undefined;
  /** Language of the quote. */
  readonly lang: 'vi' | 'en' | undefined;
  readonly paraphrase: { readonly vi: string; readonly en: string } | undefined;
  readonly evidence: Evidence;
}

/** One thing that a diagram may ask: a fact, a number computed from facts, or a comparison of two open numbers. */
export interface Variable {
  readonly index: number;
  /** The fact or derived fact; for a comparison, its words. */
  readonly id: string;
  readonly kind: 'fact' | 'derived' | 'comparison';
  /** `member`: has a value for each member, and none for the subject itself. */
  readonly scope: 'subject' | 'member';
  readonly type: 'boolean' | 'choice' | 'number' | 'date' | 'ratio';
  readonly unit: string | undefined;
  /** Steps a unit: 10 for one digit after the point. */
  readonly scale: number;
  readonly options: readonly string[] | undefined;
  readonly domain: Domain;
  /** The vocabulary's entry, when it is a fact. */
  readonly fact: Fact | undefined;
  /** `facts`: asked for and reported as missing; `rawFacts` and `memberFacts`: only ever derived from. */
  readonly role: 'facts' | 'rawFacts' | 'memberFacts' | 'inner';
  /** The facts that its value is computed from, for a number or comparison of its own. */
  readonly bases: readonly string[];
}

/** A condition of a rule, with the diagram that says where it holds. */
export type ProgramCondition =
  | {
      readonly kind: 'leaf';
      readonly root: number;
      readonly path: string;
      readonly left: Term;
      readonly operator: Operator;
      readonly right: Term;
      readonly sources: readonly ResolvedSource[];
    }
  | {
      readonly kind: 'all' | 'any' | 'not';
      readonly root: number;
      readonly path: string;
      readonly of: readonly ProgramCondition[];
      readonly sources: readonly ResolvedSource[];
    };

/** A rule with its condition and sources. */
export interface ProgramRule {
  readonly id: string;
  readonly index: number;
  readonly outcome: string;
  readonly condition: ProgramCondition;
  readonly sources: readonly ResolvedSource[];
  /** The weakest of its own grade, its sources' and those of the parameters it uses. */
  readonly evidence: Evidence;
}

/** A benefit as linked. */
export interface ProgramBenefit {
  readonly outcome: string;
  readonly benefit: Benefit;
  readonly sources: readonly ResolvedSource[];
  /** Who comes first: diagrams with terminals true and false, in the order of `benefit.priorities`. */
  readonly priorityRoots: readonly number[];
}

/** A decision as diagrams. */
export interface ProgramDecision {
  readonly id: string;
  readonly hit: 'unique' | 'collect';
  readonly outcomes: readonly string[];
  readonly rules: readonly ProgramRule[];
  /** `unique`: terminals are lists of the indexes of the rules that hold: one, none (a gap) or several (an overlap). */
  readonly rulesRoot: number;
  /** `unique`: terminals are outcome ids, `null` for a gap, or a list for an overlap of different outcomes. */
  readonly outcomeRoot: number;
  /** `collect`: one diagram an outcome, with terminals true and false, in the order of `outcomes`. */
  readonly benefitRoots: readonly number[];
  /** `collect`: what the outcomes give, by outcome, where the rulebook says so. */
  readonly benefits: ReadonlyMap<string, ProgramBenefit>;
}

/** A parameter as linked: its figure, or one figure an option of the fact it varies by. */
export interface ProgramParameter {
  readonly id: string;
  readonly unit: string | undefined;
  readonly by: string | undefined;
  readonly value: unknown;
  readonly values: Readonly<Record<string, unknown>> | undefined;
  readonly sources: readonly ResolvedSource[];
  readonly evidence: Evidence;
}

/** How one variable follows from others, in the order to compute them. */
export interface Step {
  readonly variable: number;
  readonly formula: Formula;
  /** The facts that the formula stands on. */
  readonly bases: readonly string[];
  /** The variables among them. */
  readonly baseIndexes: readonly number[];
  /** Also of use as soon as it is known who the members are. */
  readonly overMembers: boolean;
  /** Also a fact that a caller may state; stated and derived must agree. */
  readonly stated: boolean;
}

/** A derived fact's formula over linked terms. */
export type Formula =
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'sum' | 'minimum' | 'maximum'; readonly of: readonly Term[] }
  | { readonly kind: 'ratio'; readonly of: Term; readonly to: Term }
  | { readonly kind: 'difference'; readonly of: Term; readonly minus: Term }
  | { readonly kind: 'product'; readonly of: readonly Term[] }
  | {
      readonly kind: 'dateIn';
      readonly year: Term;
      readonly yearsAfter: Term;
      readonly month: Term;
      readonly day: Term;
    }
  | { readonly kind: 'age'; readonly birthDate: Term; readonly on: Term }
  | {
      readonly kind: 'datePlus';
      readonly date: Term;
      readonly years: Term;
      readonly months: Term;
      readonly days: Term;
    }
  | {
      readonly kind: 'choose';
      readonly by: Term;
      readonly options: readonly string[];
      readonly values: readonly Term[];
    }
  | { readonly kind: 'anyMember' | 'everyMember' | 'countMembers'; readonly root: number }
  | { readonly kind: 'comparison'; readonly left: Term; readonly operator: Operator; readonly right: Term };

/** The one intermediate form: what every back end reads, and nothing else. */
export interface Program {
  readonly edition: Edition;
  readonly name: string;
  readonly subject: Subject;
  /** The subject of the members, if the subject has any. */
  readonly memberSubject: Subject | undefined;
  readonly diagram: Diagram;
  readonly variables: readonly Variable[];
  /** By fact id, the subject's facts that a caller may give. */
  readonly facts: ReadonlyMap<string, Variable>;
  /** By fact id, the members' facts that a caller may give. */
  readonly memberFacts: ReadonlyMap<string, Variable>;
  /** The variable that holds the date put to the rulebook, if it asks for one. */
  readonly dateVariable: Variable | undefined;
  /** Steps over each member, then over the subject. */
  readonly memberSteps: readonly Step[];
  readonly steps: readonly Step[];
  readonly parameters: ReadonlyMap<string, ProgramParameter>;
  /** Derived facts that need no variable of their own, as terms. */
  readonly derived: ReadonlyMap<string, Term>;
  /** By derived fact, the condition that it states or looks for among members (`when`, `anyMember`, …). */
  readonly conditions: ReadonlyMap<string, ProgramCondition>;
  readonly decisions: readonly ProgramDecision[];
  /** Derived facts that are part of the answer. */
  readonly outputs: readonly Term[];
  /** False when two numbers share facts and the diagram cannot see it: then only soundness is promised. */
  readonly exact: boolean;
  /** Which variables are to blame for that. */
  readonly inexact: readonly number[];
}
