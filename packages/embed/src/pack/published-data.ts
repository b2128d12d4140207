import * as classification from '@giamngheo/classification';
import type { RulebookFamily } from '@giamngheo/core';
import * as eligibility from '@giamngheo/eligibility';
import * as funding from '@giamngheo/funding';
import { documents, registers, vocabulary } from '@giamngheo/policy';
import * as targets from '@giamngheo/targets';
import type { PackedData } from './packed-data.js';

const isFamily = (value: unknown): value is RulebookFamily =>
  typeof value === 'object' && value !== null && 'editions' in value && 'texts' in value && 'on' in value;

/** Every published rulebook, in the order that one hands its outcome to the next. */
export const publishedFamilies: readonly RulebookFamily[] = [classification, eligibility, targets, funding]
  .flatMap((domain) => Object.values(domain))
  .filter(isFamily);

/**
 * What the script carries: every rulebook, fact and register, and of the legal documents the parts that those cite, with
 * their words and evidence. What only the project's own record needs of a document (where it was read, its misprints,
 * which clause of the plan is computable) stays in `@giamngheo/policy`.
 */
export function publishedData(): PackedData {
  const rulebooks = publishedFamilies.map(({ id, texts, editions }) => ({
    id,
    texts,
    release: editions[0]?.release ?? { name: '', version: '' },
    editions: editions.map(({ rulebook }) => rulebook),
  }));
  const cited = new Set(
    JSON.stringify([rulebooks, vocabulary, registers]).match(/[a-z0-9][a-z0-9-]*(#[A-Za-z0-9.-]+)?/g),
  );
  const kept = documents
    .filter((one) => cited.has(one.id) || one.parts.some(({ id }) => cited.has(`${one.id}#${id}`)))
    .map(({ readAt, discrepancies, $schema, ...document }) => ({
      ...document,
      parts: document.parts
        .filter(({ id }) => cited.has(`${document.id}#${id}`))
        .map(({ readAt, line, computable, clause, ...part }) => part),
    }));
  return { rulebooks, vocabulary, documents: kept, registers };
}
