import {
  type Fault,
  parseCases,
  parseDocument,
  parseRulebook,
  parseSubjectVocabulary,
  parseText,
} from '@giamngheo/core/format';
import { type RulebookSource, type SourceFault, sourceFault } from './source.js';

/** Checks every file of a source against the format. All faults at once; none when it can be used. */
export function checkSource(source: RulebookSource): readonly SourceFault[] {
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
  const { rulebook, texts, vocabulary, documents, cases } = source;
  return [
    ...told('rulebook', parseRulebook(rulebook)),
    ...told('texts.vi', parseText(texts?.vi)),
    ...told('texts.en', parseText(texts?.en)),
    ...list(vocabulary).flatMap((one, i) => told(`vocabulary[${i}]`, parseSubjectVocabulary(one))),
    ...list(documents).flatMap((one, i) => told(`documents[${i}]`, parseDocument(one))),
    ...(cases === undefined ? [] : told('cases', parseCases(Array.isArray(cases) ? { cases } : cases))),
  ];
}

function told(file: string, { faults }: { readonly faults: readonly Fault[] }): readonly SourceFault[] {
  return faults.map((fault) => sourceFault(file, fault));
}
