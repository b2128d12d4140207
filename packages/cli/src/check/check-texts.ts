import type { RulebookFamily } from '@giamngheo/core';
import type { RulebookText } from '@giamngheo/core/format';
import type { Messages } from '../text/messages.js';

/** Groups of a text file in which every id of the rulebook must have words, in both languages. */
const required = ['decisions', 'outcomes', 'rules'] as const;
/** Groups whose ids need no words, but where words for an id that is not there are a slip. */
const optional = ['parameters', 'derived'] as const;

/** Faults of a rulebook's texts: an id without words, or words for an id that no edition has. */
export function checkTexts(family: RulebookFamily, messages: Messages): readonly string[] {
  const ids = idsOf(family);
  return (['vi', 'en'] as const).flatMap((language) => {
    const texts: RulebookText = family.texts[language];
    const lacking = required.flatMap((group) =>
      [...ids[group]]
        .filter((id) => texts[group][id] === undefined)
        .map((id) => messages.check.missingText(language, group, id)),
    );
    const stray = [...required, ...optional].flatMap((group) =>
      Object.keys(texts[group] ?? {})
        .filter((id) => !ids[group].has(id))
        .map((id) => messages.check.strayText(language, group, id)),
    );
    return [...lacking, ...stray];
  });
}

function idsOf({ editions }: RulebookFamily) {
  const rulebooks = editions.map(({ rulebook }) => rulebook);
  const decisions = rulebooks.flatMap((rulebook) => rulebook.decisions);
  return {
    decisions: new Set(decisions.map(({ id }) => id)),
    outcomes: new Set(decisions.flatMap(({ outcomes }) => outcomes)),
    rules: new Set(decisions.flatMap(({ rules }) => rules.map(({ id }) => id))),
    parameters: new Set(rulebooks.flatMap(({ parameters }) => Object.keys(parameters ?? {}))),
    derived: new Set(rulebooks.flatMap(({ derived }) => Object.keys(derived ?? {}))),
  };
}
