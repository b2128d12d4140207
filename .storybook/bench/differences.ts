import type { Patch } from '@giamngheo/core/edit';

type Path = readonly (string | number)[];

/** What makes one plain value out of another, as patches: as small as can be, but a list that grew or shrank is put whole. */
export function differences(before: unknown, after: unknown, path: Path = []): readonly Patch[] {
  if (Object.is(before, after)) return [];
  const lists = Array.isArray(before) && Array.isArray(after) && before.length === after.length;
  if (!lists && !(isRecord(before) && isRecord(after))) {
    return JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [{ op: 'replace', path: [...path], value: after }];
  }
  const [old, now] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return keys.flatMap((key): readonly Patch[] => {
    const at = [...path, lists ? Number(key) : key];
    if (!(key in now)) return [{ op: 'remove', path: at }];
    return key in old ? differences(old[key], now[key], at) : [{ op: 'add', path: at, value: now[key] }];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
