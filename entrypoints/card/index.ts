import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideCard } from '../reader.content/cardInWorld.ts';
import { createCard } from './createCard.ts';

/** The card with all its facts, brought into a frame only when the first one is wanted there. */
export default defineUnlistedScript(async () => provideCard(await createCard()));
