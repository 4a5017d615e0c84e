/** Why a clinician puts a caution aside. The reason stays with the page, on this computer, and goes with it. */
export const dismissReasons = ['known', 'not-true', 'accepted', 'not-now'] as const;
export type DismissReason = (typeof dismissReasons)[number];

/** By rule id. */
export type Dismissals = Readonly<Record<string, DismissReason>>;
