/** The bundled pack as the build gives it to views; see `core/build/viewPack.ts`. */
declare module 'virtual:view-pack/facts' {
  import type { PackPart } from '../core/knowledge/merge.ts';

  const facts: PackPart;
  export default facts;
}

declare module 'virtual:view-pack/terms' {
  import type { PackPart } from '../core/knowledge/merge.ts';

  const terms: PackPart;
  export default terms;
}

declare module 'virtual:view-pack/facts/later' {
  import type { PackPart } from '../core/knowledge/merge.ts';

  const facts: () => PackPart;
  export default facts;
}

declare module 'virtual:view-pack/terms/later' {
  import type { PackPart } from '../core/knowledge/merge.ts';

  const terms: () => PackPart;
  export default terms;
}

/** The ids of the bundled pack's entries, see `packIds`. */
declare module 'virtual:pack-ids' {
  import type { PackPart } from '../core/knowledge/merge.ts';

  const ids: () => PackPart;
  export default ids;
}
