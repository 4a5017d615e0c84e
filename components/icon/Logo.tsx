/** The mark of Stepwise: a stepped line that descends like a nerve root. */
export function Logo({ size = 28 }: { readonly size?: number }) {
  return (
    <svg class="logo" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect class="logo-ground" width="32" height="32" rx="8" />
      <path class="logo-line" d="M8 7h7v6h5v6h4v7" />
    </svg>
  );
}
