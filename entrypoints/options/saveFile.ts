/** Hands the user a file, as a page does: needs no permission. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.click();
  // The browser reads the object after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
