import type { CourseCue } from '../knowledge/schema/rule.ts';
import type { Span } from '../text/mention.ts';
import { runsOf } from './cuePhrase.ts';
import { type CueHit, createCueWords } from './cueWords.ts';

/** The cues of one passage, found once for all its mentions. */
export interface PassageCues {
  /** Ids of the cues around the mention. @param sentence the one the mention stands in; offsets count from the start of the passage */
  around(sentence: Span, mention: Span): string[];
}

/**
 * @param others the passage's treatments: a sentence that names none and goes on about "it" still speaks of the one before
 * @param headings what the passage stands under
 */
export type CueFinder = (text: string, others: readonly Span[], headings?: readonly string[]) => PassageCues;

/** "morphine ER": how it is released belongs to the name. */
const release = /^[\s-](?:ER|XR|SR|CR|MR|LA|XL)\b/;
/** In characters, with the one behind it. */
const LONGEST_RELEASE = 4;

const GOES_ON =
  /\b(?:it|this|that|which|these|(?:no|zero|little) (?:response|benefit|relief|improvement|effect|difference|change|help|better)|not (?:helped|helping|better)|day \d+ of|(?:second|third|2nd|3rd|another|repeat) (?:course|pack|burst|round))\b/i;

/** So many sentences may go on about a treatment. */
const MOST_ONWARD = 3;

/** The next sentences, as long as they name no other treatment, up to the last that goes on about the mention. */
function onward(text: string, sentence: Span, others: readonly Span[]): Span {
  let { end } = sentence;
  let from = end;
  for (let turn = 0; turn < MOST_ONWARD && from < text.length; turn += 1) {
    const rest = text.slice(from, from + 240);
    const stop = /[.!?]["”]?(?:\s|$)/.exec(rest.slice(1));
    const until = from + (stop ? stop.index + 1 + stop[0].length : rest.length);
    if (others.some(({ start }) => start >= from && start < until)) break;
    if (GOES_ON.test(text.slice(from, until))) end = until;
    from = until;
  }
  return { start: sentence.start, end };
}

/** A comma or conjunction that begins another drug or another statement does not carry a cue across. */
const CLAUSE_END = /[;,]|\s(?:but|however|although|then|while|whereas|which|who|because|when)\s|\.\s/gi;

function clauseAround(text: string, sentence: Span, mention: Span): Span {
  let { start, end } = sentence;
  CLAUSE_END.lastIndex = sentence.start;
  for (let cut = CLAUSE_END.exec(text); cut && cut.index < sentence.end; cut = CLAUSE_END.exec(text)) {
    if (cut.index + cut[0].length <= mention.start) start = cut.index + cut[0].length;
    else if (cut.index >= mention.end) {
      end = cut.index;
      break;
    }
  }
  return { start, end };
}

/** Whether another treatment stands between a mention and a cue, or holds the cue's words in its name ("Voltaren gel"). */
const isParted = (others: readonly Span[], mention: Span, start: number, end: number): boolean =>
  others.some((other) =>
    start >= mention.end
      ? other.start >= mention.end && (other.end <= start || other.end >= end)
      : other.end <= mention.start && (other.start >= end || other.start <= start) && other.end >= end,
  );

/** Whether a heading, in lower case, is one of these; "rx from …" stands for every heading that begins so. */
function headingTest(headings: readonly string[]): (heading: string) => boolean {
  const whole = new Set(headings);
  const begun = headings.filter((each) => each.endsWith(' …')).map((each) => each.slice(0, -1));
  return (heading) => whole.has(heading) || begun.some((each) => heading.startsWith(each));
}

/** What is said in a sentence and behind it, whichever of its mentions asks. */
interface Said {
  readonly sentence: Span;
  readonly further: Span;
  /** Those that a scope other than the whole passage may reach; what is further away is not looked for. */
  readonly hits: readonly CueHit[];
}

/** Finds the cues that count wherever they stand in a passage: nearly none holds the longest word of one. */
function anywhereIn(cues: readonly CourseCue[]): (text: string) => readonly number[] {
  const found = cues.flatMap((cue, index) => (cue.scope === 'passage' ? [{ cue, index }] : []));
  const wordsIn = createCueWords(found.map(({ cue }) => cue));
  const longest = found.flatMap(({ cue }) =>
    cue.words.map((phrase) => runsOf(phrase).words.toSorted(byLength)[0] ?? ''),
  );
  const any = new RegExp([...new Set(longest)].join('|'), 'iu');
  return (text) =>
    found.length > 0 && any.test(text) ? wordsIn(text).flatMap(({ cue }) => found[cue]?.index ?? []) : [];
}

const byLength = (a: string, b: string): number => b.length - a.length;

/** Compiles course cues once. */
export function createCueFinder(cues: readonly CourseCue[]): CueFinder {
  const wordsIn = createCueWords(cues);
  const anywhere = anywhereIn(cues);
  const headings = new Map(cues.map((cue) => [cue.id, cue.headings ?? []]));
  const isUnder = cues.map(({ id, headingsOf = id }) => headingTest(headings.get(headingsOf) ?? []));
  return (text, others, over = []) => {
    const under = over.map((heading) => heading.toLowerCase());
    const always = new Set(anywhere(text));
    if (under.length > 0) for (const [cue, test] of isUnder.entries()) if (under.some(test)) always.add(cue);
    let last: Said | undefined;

    /** Mentions of one sentence follow each other. */
    function saidAround(sentence: Span): Said {
      if (last?.sentence.start === sentence.start && last.sentence.end === sentence.end) return last;
      const further = onward(text, sentence, others);
      last = { sentence, further, hits: wordsIn(text, sentence.start, further.end + LONGEST_RELEASE) };
      return last;
    }

    return {
      around(sentence, mention) {
        const said = saidAround(sentence);
        const found = new Set(always);
        if (said.hits.length > 0) addReached(found, said, mention);
        return [...found].sort((a, b) => a - b).flatMap((cue) => cues[cue]?.id ?? []);
      },
    };

    /** Adds the cues whose words stand where their scope allows. */
    function addReached(found: Set<number>, { sentence, further, hits }: Said, mention: Span): void {
      const clause = clauseAround(text, sentence, mention);
      const next = others.find(({ start }) => start >= mention.end)?.start ?? sentence.end;
      const own = { start: clause.start, end: Math.max(clause.end, Math.min(sentence.end, next)) };
      const windows: Readonly<Record<NonNullable<CourseCue['scope']>, Span>> = {
        clause,
        own,
        told: own,
        beside: clause,
        sentence,
        onward: further,
        passage: { start: 0, end: text.length },
        before: { start: clause.start, end: mention.start },
        after: { start: mention.end, end: clause.end },
        surface: {
          start: mention.start,
          end: mention.end + (release.exec(text.slice(mention.end, mention.end + LONGEST_RELEASE))?.[0].length ?? 0),
        },
      };
      for (const { cue, start, end } of hits) {
        const scope = cues[cue]?.scope ?? 'clause';
        const window = windows[scope];
        // "After diclofenac had failed, pregabalin was added": what stands behind another treatment is said of that.
        const isOthers =
          scope === 'onward' &&
          end <= mention.start &&
          others.some((other) => other.start >= sentence.start && other.end <= start);
        if (isOthers || (scope === 'beside' && isParted(others, mention, start, end))) continue;
        const isToldAfter = scope === 'told' && start >= sentence.end && end <= further.end;
        if (isToldAfter || (start >= window.start && end <= window.end)) found.add(cue);
      }
    }
  };
}
