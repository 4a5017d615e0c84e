import { type Category, categories } from './category.ts';

/** How marks look: an underline with a light tint, an overline and underline, or a stronger tint. */
export type MarkLook = 'underline' | 'box' | 'tint';

/** The page's scripts can see these names: they say nothing of what was found, nor of who looked. */
export const highlightName = (name: Category | 'focus'): string => `ref-${name}`;

/**
 * Colours between light and dark, each 3:1 or better on white, on near-black and on the greys EHR themes use: nobody can ask a
 * highlight what it stands on. The line style is the second cue.
 */
const teal = '#12908a';
const grey = '#7a8791';
const red = '#e0483e';
const amber = '#b86e14';

interface Line {
  readonly colour: string;
  readonly style: string;
  /** Percent of the colour behind the words. */
  readonly tint: number;
}

const lines: Readonly<Record<Category, Line>> = {
  affirmed: { colour: teal, style: 'solid', tint: 12 },
  tentative: { colour: teal, style: 'dotted', tint: 0 },
  negated: { colour: grey, style: 'dotted', tint: 0 },
  family: { colour: grey, style: 'dashed', tint: 0 },
  allergy: { colour: red, style: 'dashed', tint: 12 },
  ambiguous: { colour: amber, style: 'double', tint: 0 },
};

function declarations({ colour, style, tint }: Line, look: MarkLook): string {
  const line = look === 'box' ? 'underline overline' : 'underline';
  const percent = look === 'tint' ? tint * 2 + 8 : look === 'box' ? 0 : tint;
  const background = percent ? `background-color:color-mix(in srgb,${colour} ${percent}%,transparent);` : '';
  return `${background}text-decoration:${line} ${style} 2px ${colour};text-decoration-skip-ink:none;text-underline-offset:2px`;
}

/**
 * The style sheet of the marks. With the scope `:root` the rule is inherited by everything in the document, and costs no style
 * recalculation when it stands before the document is built. Shadow roots, and Firefox, which does not inherit, take scope ''.
 */
export function markSheet(scope: ':root' | '', look: MarkLook): string {
  const rule = (name: Category | 'focus', body: string): string =>
    `${scope}::highlight(${highlightName(name)}){${body}}`;
  const normal = categories.map((category) => rule(category, declarations(lines[category], look))).join('');
  const focus = rule('focus', `background-color:#0b6e69;color:#fff;text-decoration:underline 2px #fff`);
  const plain = categories
    .map((category) =>
      rule(
        category,
        `background-color:transparent;text-decoration-color:${category === 'negated' || category === 'family' ? 'GrayText' : 'LinkText'}`,
      ),
    )
    .join('');
  // Some browsers fill every highlight there: the ring then shows by its line.
  const ring = 'background-color:Highlight;color:HighlightText;text-decoration:underline overline 4px HighlightText';
  const forced = `${plain}${rule('focus', ring)}`;
  const contrast = categories.map((category) => rule(category, 'text-decoration-thickness:3px')).join('');
  return `@media screen{${normal}${focus}@media (prefers-contrast:more){${contrast}}@media (forced-colors:active){${forced}}}`;
}
