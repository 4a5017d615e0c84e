import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { slotsOf } from '../../../core/knowledge/phrase.ts';
import { Abbreviation, Combination, Concept, Slot } from '../../../core/knowledge/schema/concept.ts';
import { type DoseFact, Drug, type RenalBand } from '../../../core/knowledge/schema/drug.ts';

/** A part of the pack as it may stand in these two folders: nothing but these keys. */
const Part = v.strictObject({
  $schema: v.literal('../../pack.schema.json'),
  concepts: v.optional(v.array(Concept), []),
  combinations: v.optional(v.array(Combination), []),
  abbreviations: v.optional(v.array(Abbreviation), []),
  slots: v.optional(v.array(Slot), []),
  drugs: v.optional(v.array(Drug), []),
});

const read = (folder: string) => {
  const directory = new URL(`../../../core/knowledge/sciatica/${folder}/`, import.meta.url);
  return readdirSync(directory).map((file) => ({
    file: `${folder}/${file}`,
    json: JSON.parse(readFileSync(new URL(file, directory), 'utf8')) as unknown,
  }));
};

export const files = [...read('drug-names'), ...read('drugs')];
/** What is wrong with a part, in words; empty where it fits the schema. */
export const faults = (json: unknown): string[] =>
  (v.safeParse(Part, json).issues ?? []).map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);

const parts = files.map(({ json }) => v.parse(Part, json));
export const concepts = parts.flatMap((part) => part.concepts);
export const combinations = parts.flatMap((part) => part.combinations);
export const abbreviations = parts.flatMap((part) => part.abbreviations);
export const slots = slotsOf(parts.flatMap((part) => part.slots));
export const drugs = parts.flatMap((part) => part.drugs);

/** @throws where the pack has no dosing for it */
export function drug(name: string): Drug {
  const found = drugs.find((each) => each.concept === `drug:${name}`);
  if (!found) throw new Error(`no drug "${name}"`);
  return found;
}

/** @throws where no drug has a dose of that id */
export function dose(id: string): DoseFact {
  const found = drugs.flatMap((each) => each.doses).find((each) => each.id === id);
  if (!found) throw new Error(`no dose "${id}"`);
  return found;
}

/** Whether a clearance in mL/min lies in the band. */
export const holds = (band: RenalBand, clearance: number): boolean =>
  !band.dialysis &&
  clearance >= (band.from ?? Number.NEGATIVE_INFINITY) &&
  clearance > (band.over ?? Number.NEGATIVE_INFINITY) &&
  clearance <= (band.upTo ?? Number.POSITIVE_INFINITY) &&
  clearance < (band.below ?? Number.POSITIVE_INFINITY);
