/** Reads a decimal with a point or comma ("1.4", "1,4"); thousands are not expected in vital signs. */
export function decimal(text: string): number {
  return Number(text.replace(',', '.'));
}

/** The words around a find, cut at word ends, at most about 80 characters: what the reader is shown as evidence. */
export function quoteAround(text: string, start: number, end: number, reach = 24): string {
  const from = start - reach <= 0 ? 0 : text.indexOf(' ', start - reach) + 1 || start;
  const until = end + reach >= text.length ? text.length : text.lastIndexOf(' ', end + reach);
  return text.slice(Math.min(from, start), Math.max(until, end)).replace(/\s+/g, ' ').trim();
}
