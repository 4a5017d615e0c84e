import type { DBSchema } from 'idb';
import type { PackInput } from '../knowledge/schema/pack.ts';

export const LIBRARY_NAME = 'stepwise-library';
/** Raise by one with every change to the stores, and add the step to `migrations.ts`. */
export const LIBRARY_VERSION = 1;

/** An entry the user pinned. Ids name concepts, claims, steps …, never anything of a page. */
export interface Pin {
  readonly entry: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A look-up, by the id of the entry opened. */
export interface Recent {
  readonly entry: string;
  readonly at: number;
}

/** What the user wrote beside an entry ("our hospital: pregabalin first"). */
export interface LocalNote {
  readonly entry: string;
  readonly text: string;
  readonly at: number;
}

/** A pack the user imported. */
export interface StoredPack {
  /** `id@version`. */
  readonly key: string;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly publisher: string;
  readonly kind: 'core' | 'overlay';
  /** SHA-256 of the file as imported, lower-case hex. */
  readonly checksum: string;
  readonly importedAt: number;
  readonly active: boolean;
  readonly pack: PackInput;
}

export interface LibrarySchema extends DBSchema {
  pins: { key: string; value: Pin; indexes: { at: number } };
  recents: { key: string; value: Recent; indexes: { at: number } };
  notes: { key: string; value: LocalNote; indexes: { at: number } };
  packs: { key: string; value: StoredPack; indexes: { id: string } };
}

export type StoreName = 'pins' | 'recents' | 'notes' | 'packs';
export const STORES: readonly StoreName[] = ['pins', 'recents', 'notes', 'packs'];

/** At most so many recent look-ups are kept. */
export const RECENTS_KEPT = 50;
