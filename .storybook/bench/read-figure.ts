import type { Locale } from '@giamngheo/core';

const patterns: Readonly<Record<Locale, RegExp>> = {
  vi: /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/,
  en: /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/,
};

/** A number as people of that language write it, "1.500.000" or "1,500,000"; undefined for anything else. */
export function readFigure(typed: string, locale: Locale): number | undefined {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-');
  if (!patterns[locale].test(text)) return undefined;
  const plain = locale === 'vi' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  return Number(plain);
}
