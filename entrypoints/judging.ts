import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { indexPack } from '../core/lookup/packIndex.ts';
import { factsInUse } from './card/factsInUse.ts';
import { judgeOf } from './popup/rules.ts';
import { provideJudge } from './reader.content/judgeInWorld.ts';

/** Counts what is to be checked on a page for the toolbar button. Brought into a frame that names what the plan is about. */
export default defineUnlistedScript(async () => {
  const judge = judgeOf(indexPack(await factsInUse()));
  provideJudge((reading, observed) => judge([{ ...reading, observed }])?.cautions.length ?? 0);
});
