import terms from 'virtual:reader-terms';
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { plainNames } from '../text/plainNames.ts';

const timeOf = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** What any reader of a page has to do: look at every text once. Only sums the lengths. */
export function bareWalk(): number {
  let length = 0;
  const time = timeOf(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) length += (node as Text).data.length;
  });
  if (length < 0) throw new Error('unreachable: keeps the work from being optimised away');
  return time;
}

/** mark.js with the same terms as one RegExp; neither assertion nor doses. */
export function markJs(): number {
  const pattern = plainNames(terms());
  return timeOf(() => new Mark(document.body).markRegExp(pattern, {}));
}

/** findAndReplaceDOMText with the same terms as one RegExp; neither assertion nor doses. */
export function findAndReplace(): number {
  const pattern = plainNames(terms());
  return timeOf(() => findAndReplaceDOMText(document.body, { find: pattern, wrap: 'mark' }));
}
