import type { Locale } from '@giamngheo/core';

/** The words of one view in both languages. The type of the first binds the second: a missing key does not compile. */
export interface Bilingual<W> {
  readonly vi: W;
  readonly en: W;
}

/**
 * The language of a node: that of the nearest `lang` attribute, going up through shadow roots to their hosts.
 * `en` and its regions give English; everything else, and no `lang` at all, Vietnamese.
 */
export function localeOf(node: Node): Locale {
  for (let at: Node | null = node; at !== null; at = parentOf(at)) {
    const lang = at instanceof Element ? at.getAttribute('lang') : null;
    if (lang !== null && lang !== '') return /^en(-|$)/i.test(lang) ? 'en' : 'vi';
  }
  return 'vi';
}

/** The parent as rendered: the slot's host side does not matter for `lang`, the host of a shadow root does. */
export function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}
