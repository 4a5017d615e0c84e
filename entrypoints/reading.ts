import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageReader } from './reader.content/createPageReader.ts';
import { packsInWorld } from './reader.content/packsInWorld.ts';
import { provideReader } from './reader.content/readerInWorld.ts';

/** The reader of text with all terms, brought into a frame only when the content script there asks for it. */
export default defineUnlistedScript(async () => provideReader(await createPageReader(packsInWorld())));
