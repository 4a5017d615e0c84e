/**
 * `npm test`: everything that says whether the project is in order, from the builds to real browsers. Ends with the plain
 * total `N passed, N failed`, where each vitest test counts as one and so does every other check.
 * `npm test -- lint unit` runs only the checks of these names.
 */
import process from 'node:process';
import { checks } from './support/checks.ts';
import { runCheck, type Total } from './support/runCheck.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`There is no check "${unknown.join('", "')}": ${checks.map((check) => check.name).join(', ')}.`);
  process.exit(2);
}

const total: Total = { passed: 0, failed: 0 };
for (const check of checks) {
  if (wanted.length > 0 && !wanted.includes(check.name)) continue;
  const { passed, failed } = await runCheck(check);
  total.passed += passed;
  total.failed += failed;
}
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);
