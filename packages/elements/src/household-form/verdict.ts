import type { Decision, Edition, Locale } from '@giamngheo/core';
import type { Shape } from '../base/icon.js';
import type { Bilingual } from '../base/locale.js';
import type { FormWords } from './words.vi.js';

/** The answer so far, in one sentence and one shape. */
export interface Verdict {
  readonly shape: Shape;
  readonly text: string;
}

// Making one takes far longer than using it, and the verdict is said for each key.
const alternatives: Bilingual<Intl.ListFormat> = {
  vi: new Intl.ListFormat('vi', { type: 'disjunction' }),
  en: new Intl.ListFormat('en', { type: 'disjunction' }),
};

/** Says what the answers so far come to. */
export function sayVerdict(
  edition: Edition,
  decision: Decision | undefined,
  locale: Locale,
  words: FormWords,
): Verdict {
  if (decision === undefined) return { shape: 'fault', text: words.contradiction };
  const texts = edition.texts[locale];
  const label = (outcome: string) => texts.outcomes[outcome] ?? outcome;
  const parts = decision.decisions.map((one) => {
    const name = decision.decisions.length > 1 ? `${texts.decisions[one.id] ?? one.id}: ` : '';
    if (one.hit === 'collect') {
      const answers = Object.values(one.benefits ?? {});
      const count = (wanted: string) => answers.filter((answer) => answer === wanted).length;
      return { open: one.status !== 'decided', text: name + words.benefits(count('yes'), count('unknown')) };
    }
    if (one.outcome !== null) return { open: false, text: name + words.verdict(label(one.outcome)) };
    const list = alternatives[locale].format(one.possible.map(label));
    return { open: true, text: name + words.possible(list) };
  });
  return {
    shape: parts.some(({ open }) => open) ? 'unknown' : 'yes',
    text: parts.map(({ text }) => text).join(' '),
  };
}
