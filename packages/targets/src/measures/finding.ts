/** Something in published figures that does not add up. A finding warns; it changes no figure. */
export interface MeasureFinding {
  /** `measures/rate-over-100`, `measures/rate-differs`, `measures/no-denominator`, `measures/total-differs`, `measures/sum-differs`, `measures/movement-differs`, `measures/tables-differ`. */
  readonly code: string;
  /** Which figure, as the caller named it. */
  readonly about: string;
  readonly expected: string;
  readonly found: string;
  readonly message: { readonly vi: string; readonly en: string };
}

/** A finding with its sentence in both languages. */
export function finding(
  code: string,
  about: string,
  expected: string,
  found: string,
  why: { vi: string; en: string },
): MeasureFinding {
  return {
    code: `measures/${code}`,
    about,
    expected,
    found,
    message: {
      vi: `${about}: ${why.vi} Phải là ${expected}; số liệu là ${found}. Hãy kiểm tra lại nguồn số liệu.`,
      en: `${about}: ${why.en} Expected ${expected}; found ${found}. Look at the source of the figures again.`,
    },
  };
}
