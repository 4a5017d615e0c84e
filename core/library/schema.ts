import type { DBSchema } from 'idb';
import type { PackInput } from '../knowledge/schema/pack.ts';

export const LIBRARY_NAME = 'stepwise-library';
/** Raise by one with every change to the stores, and add the step to `migrations.ts`. */
export const LIBRARY_VERSION = 2;

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

/** What a version of Stepwise found when it checked a pack that is kept. */
export interface PackCheck {
  /** The version of Stepwise, and what an overlay was checked over; another one has to check again. */
  readonly by: string;
  /** How many things are wrong; a pack with any is set aside: kept, and not used. */
  readonly problems: number;
  /** The first of them, in one line. */
  readonly first?: string;
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
  /** Absent until it has been used once: an import has checked it, and a backup from elsewhere says nothing of it. */
  readonly checked?: PackCheck;
  readonly pack: PackInput;
}

/**
 * What an import or an erase still has to do outside the database. Written in the same transaction as everything else, so that
 * whoever starts next can end what was begun: the data are all old or all new.
 */
export interface Pending {
  readonly id: 'settings';
  /** Takes the place of all changed settings. */
  readonly changed: Readonly<Record<string, unknown>>;
}

export interface LibrarySchema extends DBSchema {
  pins: { key: string; value: Pin; indexes: { at: number } };
  recents: { key: string; value: Recent; indexes: { at: number } };
  notes: { key: string; value: LocalNote; indexes: { at: number } };
  packs: { key: string; value: StoredPack; indexes: { id: string } };
  pending: { key: string; value: Pending };
}

export type StoreName = 'pins' | 'recents' | 'notes' | 'packs';
/** What is kept for the user: exported, imported, erased. */
export const STORES: readonly StoreName[] = ['pins', 'recents', 'notes', 'packs'];
/** Every store of the database. */
export const ALL_STORES = [...STORES, 'pending'] as const;

/** At most so many recent look-ups are kept. */
export const RECENTS_KEPT = 50;
