import type { Fact } from '../../core/lookup/entry.ts';
import { Statement } from '../evidence/Statement.tsx';

/** A titled list of statements; nothing where there are none. */
export function FactList({
  id,
  title,
  facts,
  tone,
}: {
  readonly id?: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly tone?: 'caution' | 'alarm';
}) {
  if (facts.length === 0) return null;
  return (
    <section class={tone ? `block block-${tone}` : 'block'} id={id} tabIndex={-1}>
      <h3>{title}</h3>
      <ul class="statements">
        {facts.map((fact) => (
          <li key={`${fact.lead ?? ''}${fact.text}`}>
            <Statement of={fact} />
          </li>
        ))}
      </ul>
    </section>
  );
}
