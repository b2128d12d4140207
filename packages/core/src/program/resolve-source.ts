import { quote } from '../error/index.js';
import type { Evidence } from '../format/types.js';
import { addFault, type Context } from './context.js';
import type { ResolvedSource } from './program.js';

const GRADES: readonly Evidence[] = ['primary', 'secondary', 'unverified'];

/** The weakest of some grades; `primary` for none. */
export function weakest(grades: readonly (Evidence | undefined)[]): Evidence {
  return GRADES[
    Math.max(0, ...grades.map((grade) => (grade === undefined ? 0 : GRADES.indexOf(grade))))
  ] as Evidence;
}

/** The documents and clauses behind source references; a fault for each one that does not resolve. */
export function resolveSources(
  context: Context,
  refs: readonly string[] | undefined,
  path: string,
): readonly ResolvedSource[] {
  return (refs ?? []).flatMap((ref, i) => {
    const [documentId = '', partId] = ref.split('#');
    const document = context.edition.documents.find(({ id }) => id === documentId);
    if (document === undefined) {
      addFault(
        context,
        'unknown-source',
        `${path}[${i}]`,
        'the id of a document',
        quote(ref),
        'Add the document to the policy package, or mend the reference.',
      );
      return [];
    }
    const part = partId === undefined ? undefined : document.parts.find(({ id }) => id === partId);
    if (partId !== undefined && part === undefined) {
      addFault(
        context,
        'unknown-source',
        `${path}[${i}]`,
        `a part of ${documentId}: ${document.parts
          .map(({ id }) => id)
          .slice(0, 20)
          .join(', ')}`,
        quote(partId),
        'Add the part to the document with its words, or mend the reference.',
      );
      return [];
    }
    const { id, number, title } = document;
    return [
      {
        ref,
        document: { id, number, title },
        label: part?.label,
        quote: part?.quote,
        lang: part?.quote === undefined ? undefined : (part.lang ?? 'vi'),
        paraphrase: part?.paraphrase,
        evidence: part?.evidence ?? document.evidence,
      },
    ];
  });
}
