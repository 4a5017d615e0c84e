import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Palette } from './openPalette.tsx';
import { openPalette } from './openPalette.tsx';

/** Where the open palette of this frame can be found by a second injection; only our own world sees it. */
const key = Symbol.for('palette');
type World = { [key]?: Palette | undefined };

/** A query left for this call, see `background/palette.ts`. */
const queryKey = Symbol.for('palette-query');

function takeQuery(): string | undefined {
  const query: unknown = Reflect.get(globalThis, queryKey);
  Reflect.deleteProperty(globalThis, queryKey);
  return typeof query === 'string' ? query : undefined;
}

/** Opens the palette in this frame; a second call closes it, but for a query of its own. */
export default defineUnlistedScript(() => {
  const world = globalThis as World;
  const query = takeQuery();
  const open = world[key];
  open?.close();
  if (open && query === undefined) return;
  world[key] = openPalette({
    query,
    onClosed: () => {
      world[key] = undefined;
    },
  });
});
