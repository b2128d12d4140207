import { css } from 'lit';

/**
 * The design tokens. A page sets `--gn-*` on the element or above it; what it does not set falls back to the values here.
 * Every pair of text and ground keeps a contrast of at least 4.5 to 1, every mark and border of at least 3 to 1, in light
 * and dark; `docs/visual-language.md` says what each is for.
 */
export const tokens = css`
  :host {
    --_font: var(
      --gn-font-family,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Liberation Sans',
      Arial,
      sans-serif
    );
    --_ground: var(--gn-color-ground, light-dark(#ffffff, #14191c));
    --_raised: var(--gn-color-raised, light-dark(#f4f7f7, #1c2327));
    --_sunken: var(--gn-color-sunken, light-dark(#e8eeee, #252e33));
    --_text: var(--gn-color-text, light-dark(#16211f, #e8eeec));
    --_muted: var(--gn-color-muted, light-dark(#4a5957, #a9b8b4));
    --_line: var(--gn-color-line, light-dark(#c5d0ce, #3b474b));
    --_edge: var(--gn-color-edge, light-dark(#6f807d, #82938f));
    --_accent: var(--gn-color-accent, light-dark(#0b5d57, #6fd0c4));
    --_on-accent: var(--gn-color-on-accent, light-dark(#ffffff, #06201d));
    --_accent-wash: var(--gn-color-accent-wash, light-dark(#e2f1ef, #12332f));
    --_good: var(--gn-color-good, light-dark(#17663a, #79d29b));
    --_good-wash: var(--gn-color-good-wash, light-dark(#e3f3e8, #14301f));
    --_warn: var(--gn-color-warn, light-dark(#7a4b00, #f0bf6a));
    --_warn-wash: var(--gn-color-warn-wash, light-dark(#fdf1d9, #382a0e));
    --_bad: var(--gn-color-bad, light-dark(#a32116, #ff9d8f));
    --_bad-wash: var(--gn-color-bad-wash, light-dark(#fbe9e6, #3d1a15));
    --_focus: var(--gn-color-focus, light-dark(#0a4fd0, #9cc1ff));
    --_unit: var(--gn-space, 0.25rem);
    --_radius: var(--gn-radius, 0.375rem);
    --_measure: var(--gn-measure, 68ch);
    --_size: var(--gn-font-size, 1rem);
    --_small: calc(var(--_size) * 0.875);
    --_large: calc(var(--_size) * 1.25);
    --_huge: calc(var(--_size) * 1.75);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }
  @media print {
    :host {
      color-scheme: light !important;
      --_font: 'Times New Roman', Tinos, 'Liberation Serif', serif;
      --_ground: #fff;
      --_raised: #fff;
      --_sunken: #fff;
      --_text: #000;
      --_muted: #000;
      --_line: #777;
      --_edge: #000;
      --_accent: #000;
    }
  }
`;
