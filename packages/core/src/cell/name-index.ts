import { foldAccents, foldCase } from './fold.js';

/** What is found under a name: one target, several (the name says too little), or none. */
export type Found<T> = { readonly one: T } | { readonly several: readonly T[] } | undefined;

/**
 * Finds a target by any of its names, whatever their case and accents.
 *
 * A name that matches with its accents goes before one that matches only without them, and an id before an alias:
 * Vietnamese words that differ in nothing but accents stay apart as long as the accents are written.
 */
export class NameIndex<T> {
  readonly #levels: readonly Map<string, Set<T>>[] = [new Map(), new Map(), new Map(), new Map()];

  /** Adds a target under its id and its other names. */
  add(target: T, id: string, others: readonly string[]): void {
    this.#put(0, foldCase(id), target);
    for (const other of others) this.#put(1, foldCase(other), target);
    this.#put(2, foldAccents(id), target);
    for (const other of others) this.#put(3, foldAccents(other), target);
  }

  /** What a name stands for. */
  find(name: string): Found<T> {
    const keys = [foldCase(name), foldAccents(name)] as const;
    for (const [level, names] of this.#levels.entries()) {
      const targets = names.get(level < 2 ? keys[0] : keys[1]);
      if (targets === undefined) continue;
      const [first, second] = targets;
      return second === undefined ? { one: first as T } : { several: [...targets] };
    }
    return undefined;
  }

  #put(level: 0 | 1 | 2 | 3, key: string, target: T): void {
    const names = this.#levels[level] as Map<string, Set<T>>;
    const known = names.get(key);
    if (known === undefined) names.set(key, new Set([target]));
    else known.add(target);
  }
}
