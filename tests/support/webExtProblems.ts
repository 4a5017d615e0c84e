interface WebExtReport {
  readonly errors: readonly WebExtMessage[];
  readonly warnings: readonly WebExtMessage[];
}

interface WebExtMessage {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

/**
 * Warnings that are not about our code.
 * - UNSAFE_VAR_ASSIGNMENT: Preact's own `dangerouslySetInnerHTML`, which is in every bundle that has Preact; that we never
 *   use it is checked by Biome (noDangerouslySetInnerHtml).
 * - KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION: about Firefox for Android, which Stepwise is not made for. On the desktop
 *   every key is known from the version the manifest asks for.
 */
const notOurs: readonly string[] = ['UNSAFE_VAR_ASSIGNMENT', 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION'];

/** @returns the errors, and the warnings that are ours, of a `web-ext lint --output json` */
export function webExtProblems(output: string): readonly string[] {
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  let report: WebExtReport;
  try {
    report = JSON.parse(json) as WebExtReport;
  } catch {
    return [`web-ext gave no report: ${output.slice(-500)}`];
  }
  const warnings = report.warnings.filter(({ code }) => !notOurs.includes(code));
  return [...report.errors, ...warnings].map(({ code, message, file }) => `${code} ${file ?? ''}: ${message}`);
}
