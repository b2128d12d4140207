import type { HouseholdFormValue } from './form-value.js';

/** What a draft store keeps: the value, in an envelope that says what it is. */
export interface FormDraft {
  readonly kind: 'giamngheo/household-form';
  readonly version: 1;
  readonly value: HouseholdFormValue;
  /** The browser submitted it. Whether it arrived is not known here: it is kept, and opened again only when asked for. */
  readonly sent?: true;
}

/**
 * Where drafts are kept. The page gives one, and decides where, for how long and for whom: the form itself keeps answers in
 * memory only.
 */
export interface DraftStore {
  /** The draft, or nothing. */
  load(): FormDraft | undefined | null | Promise<FormDraft | undefined | null>;
  /** Called after each answer, and with `sent` when the browser submits the form around. */
  save(draft: FormDraft): void | Promise<void>;
  /** Called when the draft is discarded, and by `clearDraft()`. */
  clear(): void | Promise<void>;
}

/** A value in its envelope. */
export const draftOf = (value: HouseholdFormValue, sent = false): FormDraft => ({
  kind: 'giamngheo/household-form',
  version: 1,
  value,
  ...(sent ? { sent } : {}),
});

/** The value of a draft, if it is one, of this shape and this rulebook. */
export function valueOfDraft(draft: unknown, rulebook: string): unknown {
  const { kind, version, value } = (draft ?? {}) as Partial<FormDraft>;
  return kind === 'giamngheo/household-form' && version === 1 && value?.rulebook === rulebook
    ? value
    : undefined;
}
