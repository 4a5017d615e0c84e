import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Palette } from './openPalette.tsx';
import { openPalette } from './openPalette.tsx';

/** Where the open palette of this frame can be found by a second injection; only our own world sees it. */
const key = Symbol.for('palette');
type World = { [key]?: Palette | undefined };

/** Opens the palette in this frame; a second call closes it. */
export default defineUnlistedScript(() => {
  const world = globalThis as World;
  const open = world[key];
  if (open) {
    open.close();
    return;
  }
  world[key] = openPalette({
    onClosed: () => {
      world[key] = undefined;
    },
  });
});
