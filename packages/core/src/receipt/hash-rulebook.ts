import type { Edition } from '../edition/edition.js';
import type { Fact } from '../format/types.js';
import { canonicalJson } from './canonical-json.js';
import { sha256 } from './sha-256.js';

const hashes = new WeakMap<Edition, string>();

/**
 * The SHA-256 of what an edition means: its rulebook with overlays put on, and of each fact that it may be given the type,
 * unit, range and options. Words (texts, labels, quotes), the date it was taken for and the package version are not in it,
 * so a better translation leaves it as it is.
 */
export function hashRulebook(edition: Edition): string {
  const known = hashes.get(edition);
  if (known !== undefined) return known;
  const { rulebook, vocabulary } = edition;
  const subject = vocabulary.find((one) => one.subject === rulebook.subject);
  const members = vocabulary.find((one) => one.subject === subject?.members);
  const meaning = {
    rulebook,
    overlays: edition.overlays,
    facts: pickFacts([...rulebook.facts, ...(rulebook.rawFacts ?? [])], subject?.facts),
    memberFacts: pickFacts(rulebook.memberFacts ?? [], members?.facts),
  };
  // JSON.stringify leaves out undefined entries, which mean the same as none.
  const hash = sha256(canonicalJson(JSON.parse(JSON.stringify(meaning))));
  hashes.set(edition, hash);
  return hash;
}

/** What is only words, or says where the words come from. */
const WORDS = ['label', 'question', 'hint', 'aliases', 'sources', 'evidence'];

function pickFacts(ids: readonly string[], facts: Readonly<Record<string, Fact>> | undefined) {
  return Object.fromEntries(
    ids.map((id) => {
      const fact = facts?.[id];
      const meaning = Object.entries(fact ?? {}).filter(([key]) => !WORDS.includes(key));
      const options = fact?.type === 'choice' ? { options: fact.options.map((option) => option.id) } : {};
      return [id, { ...Object.fromEntries(meaning), ...options }];
    }),
  );
}
