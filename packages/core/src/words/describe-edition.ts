import type { Edition } from '../edition/edition.js';
import { editionName } from '../edition/edition.js';
import { type ClauseExplanation, explainClauses, resolveRefs } from '../explain/clause.js';
import { type Names, namesOf } from '../explain/names.js';
import { formatDate, formatUnit } from '../explain/value-text.js';
import type { Locale, Subject } from '../format/types.js';
import { link, programOf } from '../program/link.js';
import type { Program } from '../program/program.js';
import { weakest } from '../program/resolve-source.js';
import { type BenefitWords, describeBenefits } from './benefit-words.js';
import { type DecisionWords, describeDecision } from './decision-table.js';
import { type DeprivationWords, describeDeprivation } from './deprivation-words.js';
import { type EvidenceWords, evidenceWords } from './evidence-words.js';
import { describeFacts, type FactWords } from './fact-words.js';
import {
  type DerivedWords,
  describeDerived,
  describeParameters,
  type ParameterWords,
} from './figure-words.js';
import { tableWordsOf } from './table-words.js';
import { unitOf } from './test-words.js';

/** A whole edition in words, ready to lay out. */
export interface EditionWords {
  readonly locale: Locale;
  /** `classification/poverty@2016-01-01.r1` */
  readonly edition: string;
  readonly title: string;
  /** One sentence: what it decides. */
  readonly decides: string;
  readonly subject: { readonly id: Subject; readonly label: string };
  readonly inForce: {
    /** First and last day, both included; no last day while no end is known. */
    readonly from: string;
    readonly until: string | undefined;
    /** "từ ngày 01/01/2016 đến hết ngày 31/12/2021" */
    readonly text: string;
    readonly clauses: readonly ClauseExplanation[];
  };
  readonly revision: { readonly number: number; readonly text: string };
  readonly decisions: readonly DecisionWords[];
  readonly parameters: readonly ParameterWords[];
  readonly derived: readonly DerivedWords[];
  readonly facts: readonly FactWords[];
  readonly benefits: readonly BenefitWords[];
  /** Facts and figures that are part of the answer. */
  readonly outputs: readonly { readonly id: string; readonly label: string; readonly unitText: string }[];
  /** What multidimensional poverty is measured by; undefined where the edition does not declare it. */
  readonly deprivation: DeprivationWords | undefined;
  readonly notes: readonly { readonly text: string; readonly clauses: readonly ClauseExplanation[] }[];
  /** The weakest grade of anything in it. */
  readonly evidence: EvidenceWords;
}

const dated = new WeakMap<Edition, Program>();

/** The program to describe an edition by: figures that change within it are those of its date, or of its first day. */
export function programForWords(edition: Edition): Program {
  const needsDate = Object.values(edition.rulebook.parameters ?? {}).some(
    ({ periods }) => periods !== undefined,
  );
  if (edition.date !== undefined || !needsDate) return programOf(edition);
  const known = dated.get(edition) ?? link({ ...edition, date: edition.rulebook.inForce.from });
  dated.set(edition, known);
  return known;
}

/** The names of an edition's facts, figures and results in one language, with its program. */
export function namesForWords(edition: Edition, locale: Locale): Names {
  return namesOf(programForWords(edition), locale);
}

/**
 * A whole edition in words: decision tables whose cells say exactly what each rule asks, figures, formulas, facts, benefits,
 * each with the clauses word for word and how sure we are of them.
 *
 * Figures that change within the edition are those on its date, else on its first day; `parameters` has them all.
 * Bodies and funding sources are ids of the registers.
 * @throws {DocumentError} when the edition does not link; {PolicyError} `explain/locale`
 *
 * @example
 * const { decisions } = describeEdition(poverty.edition('2016-01-01'), 'vi');
 * decisions[0].rows[1].cells[0].text // "nông thôn: trên 700.000 đồng đến 1.000.000 đồng; thành thị: …"
 */
export function describeEdition(edition: Edition, locale: Locale): EditionWords {
  const names = namesForWords(edition, locale);
  const { program } = names;
  const { rulebook, documents, vocabulary } = edition;
  const words = tableWordsOf(locale);
  const { from, until, sources } = rulebook.inForce;
  const cite = (refs: readonly string[] | undefined) => explainClauses(names, resolveRefs(documents, refs));
  const end = until === undefined ? undefined : formatDate(until, locale);
  const parameters = describeParameters(names);
  const derived = describeDerived(names);
  const grades = [
    ...program.decisions.flatMap(({ rules }) => rules.map(({ evidence }) => evidence)),
    ...parameters.map(({ evidence }) => evidence.grade),
    ...derived.map(({ evidence }) => evidence.grade),
  ];
  return {
    locale,
    edition: editionName(edition),
    title: names.text.title,
    decides: names.text.decides,
    subject: {
      id: rulebook.subject,
      label: vocabulary.find((one) => one.subject === rulebook.subject)?.label[locale] ?? rulebook.subject,
    },
    inForce: { from, until, text: words.inForce(formatDate(from, locale), end), clauses: cite(sources) },
    revision: { number: rulebook.revision, text: words.revision(String(rulebook.revision)) },
    decisions: rulebook.decisions.map((stated, i) =>
      describeDecision(
        names,
        stated,
        program.decisions[i] as Program['decisions'][number],
        `decisions[${i}]`,
      ),
    ),
    parameters,
    derived,
    facts: describeFacts(names),
    benefits: describeBenefits(names),
    outputs: (rulebook.outputs ?? []).map((id) => ({
      id,
      label: names.label(id),
      unitText: formatUnit(names.unit(id, unitOf(names, id)), locale),
    })),
    deprivation: describeDeprivation(names),
    notes: (rulebook.notes ?? []).map((note) => ({ text: note.text[locale], clauses: cite(note.sources) })),
    evidence: evidenceWords(names, weakest(grades), 'rule'),
  };
}
