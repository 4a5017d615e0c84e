import { t } from '../i18n/t.ts';
import { Icon, type IconName } from '../icon/Icon.tsx';
import type { Sense } from './mentionGroups.ts';

const icon: Readonly<Record<Sense, IconName>> = {
  allergy: 'alert',
  family: 'family',
  negated: 'negated',
  stopped: 'past',
  past: 'past',
  possible: 'ambiguous',
  planned: 'timing',
  present: 'check',
};

/** How a mention is meant: a word and an icon, never colour alone. @param word a closer one than the sense's own */
export function SenseBadge({ sense, word }: { readonly sense: Sense; readonly word?: string }) {
  return (
    <span class={`sense sense-${sense}`}>
      <Icon name={icon[sense]} size={13} />
      {word ?? t(`sense.${sense}`)}
    </span>
  );
}
