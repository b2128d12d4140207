import type { Evidence, LegalDocument } from '../format/types.js';
import type { ResolvedSource } from '../program/program.js';
import type { Names } from './names.js';

/** A clause as an explanation cites it. */
export interface ClauseExplanation {
  /** `document#part` */
  readonly ref: string;
  /** Where it stands: "Quyết định 59/2015/QĐ-TTg, khoản 1 Điều 2". */
  readonly where: string;
  /** Its words, letter for letter; undefined where only a paraphrase, or nothing, is at hand. */
  readonly quote: string | undefined;
  readonly lang: 'vi' | 'en' | undefined;
  /** Our own words for it, in the language of the explanation. */
  readonly paraphrase: string | undefined;
  readonly evidence: Evidence;
  /** What to say of its evidence, and of the language of a quote; nothing of a clause read in the instrument. */
  readonly remarks: readonly string[];
  /** Where and words, as one line. */
  readonly text: string;
}

/** Clauses to cite, each once, in the order they come. */
export function explainClauses(
  names: Names,
  sources: readonly ResolvedSource[],
): readonly ClauseExplanation[] {
  const unique = new Map(sources.map((source) => [source.ref, source]));
  return [...unique.values()].map((source) => explainClause(names, source));
}

/** The documents and clauses behind source references; those that the edition has no document of are left out. */
export function resolveRefs(
  documents: readonly LegalDocument[],
  refs: readonly string[] = [],
): readonly ResolvedSource[] {
  return refs.flatMap((ref) => {
    const [documentId, partId] = ref.split('#');
    const document = documents.find(({ id }) => id === documentId);
    if (document === undefined) return [];
    const part = document.parts.find(({ id }) => id === partId);
    return [
      {
        ref,
        document,
        label: part?.label,
        quote: part?.quote,
        lang: part?.quote === undefined ? undefined : (part.lang ?? 'vi'),
        paraphrase: part?.paraphrase,
        evidence: part?.evidence ?? document.evidence,
      },
    ];
  });
}

/** A clause to cite: where it stands, its words, and how sure we are of them. */
function explainClause(names: Names, source: ResolvedSource): ClauseExplanation {
  const { locale, words } = names;
  const { ref, quote, lang, evidence } = source;
  const where = [documentName(names, source), source.label?.[locale]]
    .filter((one) => one !== undefined)
    .join(', ');
  const paraphrase = source.paraphrase?.[locale];
  const content =
    quote !== undefined
      ? words.quoteMarks(quote)
      : paraphrase !== undefined
        ? words.clauseParaphrase(paraphrase)
        : source.label === undefined
          ? source.document.title[locale]
          : words.clauseNoWords;
  const remarks = [
    ...(lang !== undefined && lang !== locale ? [words.clauseOtherLanguage] : []),
    ...(words.evidence[evidence] === '' ? [] : [words.evidence[evidence]]),
  ];
  return { ref, where, quote, lang, paraphrase, evidence, remarks, text: words.clause(where, content) };
}

function documentName(names: Names, { document }: ResolvedSource): string {
  const whole = names.program.edition.documents.find(({ id }) => id === document.id);
  // Where Vietnamese words stand for a number ("Luật Trợ giúp pháp lý 2017"), in English the title does, with the year.
  if (names.locale === 'en' && !/^\D*\d[^ ]*[/-]/.test(document.number)) {
    return `${document.title.en}${/ \d{4}$/.exec(document.number)?.[0] ?? ''}`;
  }
  const kind = names.words.documentKinds[whole?.kind ?? 'other'];
  const named = kind === '' || document.number.toLowerCase().startsWith(kind.toLowerCase());
  return named ? document.number : `${kind} ${document.number}`;
}
