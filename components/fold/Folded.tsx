import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * What is folded away in a `<details>`: it stands a moment after what is seen has been painted, so that a view with hundreds of
 * sources does not keep the reader waiting for them.
 * @param open it is seen from the start
 */
export function Folded({ open = false, children }: { readonly open?: boolean; readonly children: ComponentChildren }) {
  const [stands, setStands] = useState(open);
  useEffect(() => setStands(true), []);
  return stands ? <>{children}</> : null;
}
