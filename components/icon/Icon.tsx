import {
  ArrowLeft,
  Ban,
  Check,
  ChevronRight,
  CircleAlert,
  CircleDashed,
  CircleHelp,
  CircleSlash,
  Clock,
  Copy,
  CornerDownLeft,
  ExternalLink,
  Flag,
  GitCompareArrows,
  History,
  type IconNode,
  Keyboard,
  PanelRight,
  Pencil,
  Pill,
  Pin,
  PinOff,
  Scale,
  Search,
  ShieldCheck,
  Siren,
  Star,
  Trash2,
  TriangleAlert,
  Users,
  WifiOff,
  X,
} from 'lucide';
import { h } from 'preact';

const icons = {
  back: ArrowLeft,
  avoid: Ban,
  check: Check,
  open: ChevronRight,
  alert: CircleAlert,
  parallel: GitCompareArrows,
  unverified: CircleDashed,
  ambiguous: CircleHelp,
  negated: CircleSlash,
  timing: Clock,
  copy: Copy,
  enter: CornerDownLeft,
  external: ExternalLink,
  flag: Flag,
  past: History,
  keyboard: Keyboard,
  edit: Pencil,
  panel: PanelRight,
  drug: Pill,
  pin: Pin,
  pinned: PinOff,
  disputed: Scale,
  search: Search,
  private: ShieldCheck,
  star: Star,
  emergency: Siren,
  remove: Trash2,
  caution: TriangleAlert,
  family: Users,
  offline: WifiOff,
  close: X,
} satisfies Record<string, IconNode>;

export type IconName = keyof typeof icons;

/** A decorative icon; the words beside it carry the meaning, so it is hidden from screen readers. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {icons[name].map(([tag, attributes]) => h(tag, attributes as Record<string, string>))}
    </svg>
  );
}
