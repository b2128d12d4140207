import type { Truth } from '../evaluate/index.js';
import { listFacts } from './ask.js';
import type { ClauseExplanation } from './clause.js';
import type { ConditionLine } from './condition-lines.js';
import type { DecisionExplanation, Explanation, OtherOutcome, RuleExplanation } from './explain.js';
import type { Words } from './words.js';

/** One line of an explanation. */
export interface Line {
  readonly text: string;
  /** What it is, for a page that gives each its own look. */
  readonly kind: 'text' | 'rule' | 'condition' | 'clause' | 'remark' | 'question' | 'change';
  /** How far it stands in: 0, 1 or 2. */
  readonly depth: number;
  /** Of a condition: whether it speaks for the rule, against it, or is not known. */
  readonly mark?: Truth | undefined;
}

/** Lines under a heading. */
export interface Paragraph {
  readonly heading: string;
  readonly lines: readonly Line[];
}

type Parts = Omit<Explanation, 'paragraphs' | 'lines'>;

/** An explanation as headed paragraphs, in the order a reader asks: what, why, by which law, why not, what is missing. */
export function paragraphsOf(words: Words, parts: Parts): readonly Paragraph[] {
  const several = parts.decisions.length > 1;
  const perDecision = parts.decisions.flatMap((decision) => {
    const clauses = new Map(
      decision.rules.flatMap((rule) => rule.clauses).map((clause) => [clause.ref, clause]),
    );
    const headings = headingsOf(words, decision);
    return [
      { heading: several ? decision.title : parts.title, lines: [line(decision.headline)] },
      { heading: headings.why, lines: decision.rules.flatMap(ruleLines) },
      {
        heading: words.headingClauses,
        lines: [...clauses.values()].flatMap((clause) => clauseLines(clause, 0)),
      },
      { heading: headings.others, lines: decision.others.flatMap((other) => otherLines(words, other)) },
      {
        heading: headings.changes,
        lines: decision.changes.flatMap(({ sentences }) =>
          sentences.map((text, i) => changeLine(text, i > 0 ? 1 : 0)),
        ),
      },
    ];
  });
  const cited = new Set<string>();
  const derived = parts.derived.flatMap(({ text, clauses }) => {
    const fresh = clauses.filter(({ ref }) => !cited.has(ref));
    for (const { ref } of fresh) cited.add(ref);
    return [line(text), ...fresh.flatMap((clause) => clauseLines(clause, 1))];
  });
  const missing = parts.missing.flatMap((question, i) => [
    { text: words.question(question.text, question.hint), kind: 'question' as const, depth: 0 },
    ...(question.options.length > 0
      ? [line(words.askOptions(question.options.map(({ label }) => label).join('; ')), 1)]
      : []),
    ...(question.unitText === '' ? [] : [line(words.askUnit(question.unitText), 1)]),
    ...(question.orFrom.length > 0
      ? [line(words.askOrFrom(listFacts(words, question.orFrom).join('; ')), 1)]
      : []),
    ...(question.why === parts.missing[i - 1]?.why
      ? []
      : [{ text: question.why, kind: 'remark' as const, depth: 1 }]),
  ]);
  const shared = [
    { heading: words.headingDerived, lines: derived },
    { heading: words.headingMissing, lines: missing },
    { heading: words.headingNotes, lines: parts.notes.map((note) => line(note)) },
  ];
  return [...perDecision, ...shared].filter(({ lines }) => lines.length > 0);
}

function headingsOf(words: Words, { hit, status, rules }: DecisionExplanation) {
  if (hit === 'collect') {
    return { why: words.headingWhy, others: words.headingWhyNot, changes: words.headingToYes };
  }
  if (status === 'undetermined') {
    return { why: words.headingWhy, others: words.headingOutcomes, changes: words.headingLeads };
  }
  // The outcome may be sure while it is open which of several rules gives it.
  const oneOf = rules.length > 1 && rules.some(({ result }) => result === 'unknown');
  const why = oneOf ? words.headingWhyOneOf : words.headingWhy;
  return { why, others: words.headingOthers, changes: words.headingChanges };
}

function line(text: string, depth = 0): Line {
  return { text, kind: 'text', depth };
}

function changeLine(text: string, depth: number): Line {
  return { text, kind: 'change', depth };
}

function conditionLine({ text, supports }: ConditionLine, depth: number): Line {
  return { text, kind: 'condition', depth, mark: supports };
}

function ruleLines(rule: RuleExplanation): Line[] {
  return [
    { text: rule.text, kind: 'rule', depth: 0 },
    ...rule.conditions.map((condition) => conditionLine(condition, 1)),
    ...(rule.remark === undefined ? [] : [{ text: rule.remark, kind: 'remark' as const, depth: 1 }]),
  ];
}

function clauseLines(clause: ClauseExplanation, depth: number): Line[] {
  return [
    { text: clause.text, kind: 'clause', depth },
    ...clause.remarks.map((text) => ({ text, kind: 'remark' as const, depth: depth + 1 })),
  ];
}

function otherLines(words: Words, other: OtherOutcome): Line[] {
  const heading = other.possible ? words.stillPossible(other.label) : words.notBecause(other.label);
  const seen = new Set<string>();
  const conditions = other.rules
    .flatMap((rule) => rule.conditions)
    .filter(({ text, supports, fact, requiredBy }) => {
      // While it is open on which side of a limit a fact lies, one line for the limit is enough.
      const key = supports === 'unknown' && requiredBy !== undefined ? `${fact} ${requiredBy}` : text;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  return [line(heading), ...conditions.map((condition) => conditionLine(condition, 1))];
}
