import type { RulebookFamily } from '@giamngheo/core';

const families = new Map<string, RulebookFamily>();
const listeners = new Set<() => void>();
let pending: (() => readonly RulebookFamily[])[] = [];

/** Loads what was promised by `registerLater`, once; what was registered by name stays. */
function loadPending(): void {
  const loads = pending;
  pending = [];
  for (const family of loads.flatMap((load) => load())) {
    if (!families.has(family.id)) families.set(family.id, family);
  }
}

/**
 * Makes rulebooks known by id, so that a page can write `rulebook="classification/poverty"`. A later one of the same id
 * replaces the earlier. Elements already on the page render again.
 */
export function registerRulebooks(...added: readonly RulebookFamily[]): void {
  for (const family of added) families.set(family.id, family);
  for (const listener of [...listeners]) listener();
}

/** Promises rulebooks that are costly to make: made when a rulebook is first looked for that was not registered by name. */
export function registerLater(load: () => readonly RulebookFamily[]): void {
  pending.push(load);
  for (const listener of [...listeners]) listener();
}

/** The rulebook of that id, or undefined when none was registered. */
export function findRulebook(id: string): RulebookFamily | undefined {
  if (!families.has(id)) loadPending();
  return families.get(id);
}

/** Every registered rulebook, by id. */
export function registeredRulebooks(): readonly RulebookFamily[] {
  loadPending();
  return [...families.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Calls the listener after each registration, until the returned function is called. */
export function onRegistration(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
