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

/** How a mention is meant: a word and an icon, never colour alone. */
export function SenseBadge({ sense }: { readonly sense: Sense }) {
  return (
    <span class={`sense sense-${sense}`}>
      <Icon name={icon[sense]} size={13} />
      {t(`sense.${sense}`)}
    </span>
  );
}
